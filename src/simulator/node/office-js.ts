/**
 * The real office.js, evaluated in Node: the same bundle that Excel on the web runs, with the few browser things it
 * looks for. Loaded once; each workbook gets its own bridge.
 */
import { readFileSync } from "node:fs";
import { join, dirname } from "node:path";
import type { Bridge } from "../host/bridge";

type Globals = Record<string, unknown>;
const globals = globalThis as unknown as Globals;

interface OfficeExtensionInternals {
  HostBridge: { init(bridge: Bridge): void };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
}

const memoryStorage = (): Globals => {
  const m = new Map<string, string>();
  return {
    getItem: (k: string) => m.get(k) ?? null,
    setItem: (k: string, v: string) => m.set(k, v),
    removeItem: (k: string) => m.delete(k),
    key: () => null,
    length: 0,
  };
};

/** Only what is missing is put in place: in a browser-like test the page's own objects stay. */
function shimBrowser(): void {
  const nothing = (): void => undefined;
  const pezzi: Globals = {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    document: {
      createElement: () => ({}),
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      head: { appendChild: nothing },
      cookie: "",
    },
    location: {
      href: "https://localhost/",
      search: "",
      hash: "",
      host: "localhost",
      hostname: "localhost",
      protocol: "https:",
      origin: "https://localhost",
    },
    navigator: { userAgent: "Node", language: "it-IT", platform: "Node" },
    addEventListener: nothing,
    XMLHttpRequest: nothing,
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
  };
  for (const [nome, valore] of Object.entries(pezzi)) if (!(nome in globals)) globals[nome] = valore;
}

let loaded = false;

/** Evaluates office.js once. An indirect eval makes its globals real ones, inside jest's sandbox too. */
function load(): void {
  if (loaded) return;
  shimBrowser();
  const bundle = join(
    dirname(require.resolve("@microsoft/office-js/package.json")),
    "dist/excel-web-16.00.js",
  );
  const { warn, log } = console;
  // The bundle reports on the console what it misses of a browser: nothing we can use.
  console.warn = console.log = () => undefined;
  try {
    (0, eval)(readFileSync(bundle, "utf8"));
  } finally {
    console.warn = warn;
    console.log = log;
  }
  const office = globals["Office"] as Globals;
  office["onReady"] ??= (callback?: (info: unknown) => unknown) => {
    const info = { host: "Excel", platform: "PC" };
    callback?.(info);
    return Promise.resolve(info);
  };
  groupWhereAsked(globals["Excel"] as RunsBatches);
  loaded = true;
}

interface RunsBatches {
  run: (...con: readonly unknown[]) => Promise<unknown>;
}

let front: Bridge | undefined;

/**
 * `mergeUndoGroup` is an option of the Excel.run of newer office.js than the one that can be installed, which lets it fall: here
 * it is told to the host. learn.microsoft.com/javascript/api/excel/excel.runoptions (mergeUndoGroup, ExcelApi 1.20)
 */
function groupWhereAsked(excel: RunsBatches): void {
  const { run } = excel;
  excel.run = async (...con) => {
    const asked = con.some((o) => (o as { mergeUndoGroup?: unknown } | null)?.mergeUndoGroup === true);
    if (!asked) return run(...con);
    const bridge = front;
    bridge?.groupUndo?.(true);
    try {
      return await run(...con);
    } finally {
      bridge?.groupUndo?.(false);
    }
  };
}

/** Points office.js at a host. `lingua` is what Office.context says of the user. */
export function connect(bridge: Bridge, lingua: string): void {
  load();
  const extension = globals["OfficeExtension"] as OfficeExtensionInternals;
  extension.HostBridge.init(bridge);
  front = bridge;
  // With this on, any member above the requirement sets below fails with ApiNotFound.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  const context = {
    displayLanguage: lingua,
    contentLanguage: lingua,
    host: "Excel",
    platform: "PC",
    diagnostics: { host: "Excel", platform: "PC", version: "16.0" },
    requirements: { isSetSupported: isSupported },
  };
  const osf = globals["OSF"] as Globals;
  osf["_OfficeAppFactory"] = {
    getContext: () => context,
    getHostInfo: () => ({ hostPlatform: "web", hostType: "excel", hostLocale: lingua }),
  };
}

/** What this host answers for: ExcelApi up to 1.14. */
function isSupported(insieme: string, versione: string | number = "1.1"): boolean {
  const [maggiore = 0, minore = 0] = String(versione).split(".").map(Number);
  if (insieme.toLowerCase() === "excelapi") return maggiore === 1 && minore <= 14;
  if (insieme.toLowerCase() === "sharedruntime") return maggiore === 1 && minore <= 1;
  return insieme.toLowerCase() === "customxmlparts";
}
