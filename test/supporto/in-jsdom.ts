/** What the tests of the pane in jsdom need besides. */
import type { configure } from "@testing-library/react";

if (typeof CSSStyleSheet !== "undefined") {
  // The rules of Fluent's styles are not put in: nothing is drawn there, and every question about a role or a name would walk
  // through hundreds of them. Roles, names and `hidden` count; what is seen is proved in Chromium (test/demo).
  CSSStyleSheet.prototype.insertRule = () => 0;

  // jsdom has no canvas and says so on the console; axe, which looks for icons drawn as letters, takes "none" for an answer.
  HTMLCanvasElement.prototype.getContext = () => null;

  // A second, its own limit, is little on a busy machine: Jest's limit is the end of a wait.
  const libreria = jest.requireActual<{ configure: typeof configure }>("@testing-library/react");
  libreria.configure({ asyncUtilTimeout: 100_000 });
}
