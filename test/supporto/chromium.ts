/** Chromium: Debian's, or the one that is said; alone, and asking nothing of anyone. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { suiteCon } from "./guardia";

export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** A suite that needs Chromium: left out by name where it is absent, failed there under CI. */
export const conChromium = (nome: string, prove: () => void): void => {
  suiteCon({ nome: `Chromium (${CHROMIUM})`, presente: existsSync(CHROMIUM), promessa: true }, nome, prove);
};

export const avviaChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
