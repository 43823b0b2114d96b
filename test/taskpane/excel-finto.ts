/**
 * The least that makes the real office.js believe it is in Excel for Windows: what it asks the host, and a bridge for
 * its requests. The workbook behind it answers everything with one refusal. Runs in the page, before any script: it
 * must not use anything from outside itself.
 */
export function installaExcelFinto(rifiuto: string): void {
  interface Messaggio {
    readonly id: number;
    readonly type: number;
    readonly message: { readonly body: { readonly Actions: readonly { Id: number; Name: string }[] } };
  }
  interface Ponte {
    sendMessageToHost: (testo: string) => void;
    onMessageFromHost: (testo: string) => void;
  }
  const noto: Readonly<Record<string, () => unknown>> = {
    GetAppUILocale: () => "it-IT",
    GetAppDataLocale: () => "it-IT",
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: "1.17", SharedRuntime: "1.1" }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => "{}",
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetActivationMode: () => 0,
  };
  const contesto = new Proxy(noto, { get: (c, nome) => c[String(nome)] ?? (() => "") });
  const ponte: Ponte = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (testo) => {
      const { id, type, message } = JSON.parse(testo) as Messaggio;
      if (type !== 1) return;
      const richiesta = message.body;
      // Only what touches the workbook is refused; office.js also tells the host that commands are ready.
      const diServizio = richiesta.Actions.some((a) => a.Name === "NotifyActionHandlerReady");
      const corpo = diServizio
        ? { Results: richiesta.Actions.map((a) => ({ ActionId: a.Id, Value: null })) }
        : {
            Results: [],
            Error: {
              Code: rifiuto,
              Message: "technical words",
              HttpStatusCode: 400,
              ActionIndex: 0,
              Location: "",
            },
          };
      setTimeout(() => {
        const risposta = { statusCode: 200, headers: {}, body: JSON.stringify(corpo) };
        ponte.onMessageFromHost(JSON.stringify({ id, type: 1, message: risposta }));
      });
    },
  };
  Object.assign(window, {
    external: {
      GetHostInfo: () => "excel|win32|16.01|it-it|||disableLogging|0|",
      GetContext: () => contesto,
      Execute: () => undefined,
      RegisterEvent: () => undefined,
      UnregisterEvent: () => undefined,
      GetLoggingAllowed: () => false,
    },
    _richApiNativeBridge: ponte,
  });
}
