/** Opens an address in the user's browser. Where that does not work the address is on the screen anyway. */
import { spawn } from "node:child_process";

export function openBrowser(url: string): void {
  const [comando, argomenti] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url]]
        : ["xdg-open", [url]];
  const processo = spawn(comando, argomenti, { stdio: "ignore", detached: true });
  processo.on("error", () => undefined);
  processo.unref();
}
