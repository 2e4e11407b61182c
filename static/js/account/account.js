// The behaviours of the pages on which people sign in, or change how they do.

import { start } from "../behaviours.js";
import { copying } from "../copying.js";
import { codeFromAddress } from "./code-from-address.js";
import { newPasskey, usePasskey } from "./passkeys.js";
import { showPasswords } from "./show-passwords.js";

start({ codeFromAddress, copying, newPasskey, showPasswords, usePasskey });
