// The behaviours of the pages on which people sign in or change their password.

import { start } from "../behaviours.js";
import { codeFromAddress } from "./code-from-address.js";
import { showPasswords } from "./show-passwords.js";

start({ codeFromAddress, showPasswords });
