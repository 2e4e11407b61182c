/** Keep `count` elements in `place`, each a `tag`; those that are there stay. */
export function keepCount(place, count, tag = "i") {
  while (place.children.length > count) place.lastChild.remove();
  while (place.children.length < count) place.append(document.createElementNS(place.namespaceURI, tag));
}
