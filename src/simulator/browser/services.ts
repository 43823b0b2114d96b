/**
 * Requests of office.js that are not about the workbook but about the add-in's own runtime: its pane shown or hidden
 * (learn.microsoft.com/office/dev/add-ins/develop/show-hide-add-in), the notice that its commands are ready.
 */
interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface ServiceRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: ServiceRequest };
}

/** The pane around the add-in's page. */
export interface Pane {
  isVisible(): boolean;
  setVisible(visibile: boolean): void;
}

const METHOD = 3;
const SUCCESS = 200;

/** Quotes inside texts of the workbook are escaped: this can only be a path of the request itself. */
const isForService = (testo: string): boolean => /"ObjectPathType":2[,}]/.test(testo);

/** The answer to a request for the runtime; null where the request is the workbook's. */
export function answerService(testo: string, pane: Pane): string | null {
  if (!isForService(testo)) return null;
  const { id, type, message } = JSON.parse(testo) as Message;
  if (type !== 1) return null;
  const body = JSON.stringify(run(message.body, pane));
  return JSON.stringify({ id, type: 1, message: { statusCode: SUCCESS, headers: {}, body } });
}

function run({ Actions, ObjectPaths }: ServiceRequest, pane: Pane): unknown {
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [indice, a] of Actions.entries()) {
    const servizio = ObjectPaths[String(a.ObjectPathId)]?.Name ?? "";
    const metodo = a.ActionType === METHOD ? METHODS[`${servizio}.${a.Name}`] : () => null;
    if (!metodo) {
      const Message = `The API you are trying to use could not be found: ${servizio}.${a.Name}`;
      return {
        Results: results,
        Error: {
          Code: "ApiNotFound",
          Message,
          HttpStatusCode: 404,
          ActionIndex: indice,
          Location: `${servizio}.${a.Name}`,
        },
      };
    }
    results.push({ ActionId: a.Id, Value: metodo(pane, a.ArgumentInfo?.Arguments ?? []) });
  }
  return { Results: results };
}

type Method = (pane: Pane, argomenti: readonly unknown[]) => unknown;

const METHODS: Readonly<Record<string, Method>> = {
  "Microsoft.InternalService.AddinInternalService.NotifyActionHandlerReady": () => null,
  "Microsoft.AppRuntime.AppRuntimeService.GetAppRuntimeState": (pane) =>
    pane.isVisible() ? "Visible" : "Background",
  "Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState": (pane, [stato]) => {
    pane.setVisible(stato === "Visible");
    return null;
  },
};
