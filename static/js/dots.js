/** Keep as many dots in `place` as are wanted, each an element `tag`; those that stand stay. */
export function dots(place, wanted, tag = "i") {
  while (place.children.length > wanted) place.lastChild.remove();
  while (place.children.length < wanted) place.append(document.createElement(tag));
}
