/**
 * Stands in for Excel for Windows in the page of an add-in: what office.js looks for before it asks for anything of the
 * workbook. None of this is documented: it is what `excel-win32-16.01.js` of the pinned package calls.
 */
import type { Bridge } from "../host/bridge";

/** Dispatch numbers of office.js (OSF.DDA.EventDispId, OSF.DDA.MethodDispId). */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;

const SUCCESS = 0;
/** ooeUnsupportedOperation: what this host does not do, it refuses. */
const UNSUPPORTED = 5016;

type Callback = (risposta: unknown) => void;
type EventHandler = (numero: number, carico: unknown) => void;

/** What the host says of itself, and what it covers. */
interface HostDescription {
  readonly locale: string;
  readonly documentUrl: string;
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** The pane is still opening. */
export class NotReady extends Error {}

/** The ribbon's side: runs the function that a command names in the manifest. */
export class Commands {
  private handler: EventHandler | null = null;
  private readonly waiting = new Map<string, () => void>();
  private next = 1;

  /** True once the add-in has said that it takes commands. */
  get ready(): boolean {
    return this.handler !== null;
  }

  /** Runs a function; it ends when the function says so by `event.completed()`. */
  run(nome: string): Promise<void> {
    const { handler } = this;
    if (!handler) return Promise.reject(new NotReady("the add-in does not take commands yet"));
    const id = String(this.next++);
    return new Promise((finito) => {
      this.waiting.set(id, finito);
      handler(COMMAND_INVOKED, [id, nome, JSON.stringify({ source: { id: nome } })]);
    });
  }

  listen(handler: EventHandler): void {
    this.handler = handler;
  }

  complete(id: string): void {
    this.waiting.get(id)?.();
    this.waiting.delete(id);
  }
}

/** The two globals that office.js expects of a Windows host, for the window of an add-in. */
export function windowsHost(
  description: HostDescription,
  bridge: Bridge,
  commands: Commands,
): Readonly<Record<string, unknown>> {
  const context = contextOf(description);
  return {
    _richApiNativeBridge: bridge,
    external: {
      GetHostInfo: () => `excel|win32|16.01|${description.locale.toLowerCase()}|||disableLogging|0|`,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      RegisterEvent: (numero: number, _: string, handler: EventHandler, callback: Callback) => {
        if (numero === COMMAND_INVOKED) commands.listen(handler);
        callback(numero === COMMAND_INVOKED ? SUCCESS : UNSUPPORTED);
      },
      UnregisterEvent: (_: number, __: string, callback: Callback) => {
        callback(SUCCESS);
      },
      Execute: (numero: number, parametri: readonly unknown[], callback: Callback) => {
        if (numero !== COMMAND_COMPLETED) {
          callback(UNSUPPORTED);
          return;
        }
        callback(SUCCESS);
        commands.complete(String(parametri[0]));
      },
    },
  };
}

/** Answers to `Get…` of the context; whatever else office.js asks gets an empty text, as an older Excel would give. */
function contextOf({
  locale,
  documentUrl,
  requirementSets,
}: HostDescription): Readonly<Record<string, () => unknown>> {
  const noti: Readonly<Record<string, () => unknown>> = {
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    // office.js keeps its own copy for the session. Nothing is stored in the file, so a write is refused, not lost.
    GetSettings: () => ({
      Read: () => undefined,
      Write: () => {
        throw new Error("Office.context.document.settings are not kept by this host");
      },
    }),
    GetOfficeThemeInfo: () => "{}",
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetActivationMode: () => 0,
  };
  return new Proxy(noti, { get: (tabella, nome) => tabella[String(nome)] ?? (() => "") });
}
