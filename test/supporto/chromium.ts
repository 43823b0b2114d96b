/** Where Chromium is: Debian's place, or the one that is said. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
