/** A page that waits for a file. */
import { start } from "../behaviours.js";
import { waiting } from "./waiting.js";

start({ waiting });
