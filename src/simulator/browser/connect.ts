/** Joins the page of an add-in, in a frame, to a host in the page around it: the browser's side of `../node/office-js`. */
import type { FinestraOspite, RisultatiVecchi } from "../../app/lettura/risultati-vecchi";
import type { Bridge } from "../host/bridge";
import type { Host } from "../host/host";
import { answerService, type Pane } from "./services";
import { Commands, windowsHost } from "./windows-host";

/** What this host answers for. */
const REQUIREMENT_SETS = { ExcelApi: "1.14", SharedRuntime: "1.1", CustomXmlParts: "1.1" };

export interface Connection {
  readonly commands: Commands;
  /** Puts the host into the frame's window. To be called before office.js loads there. */
  attach(finestra: Window): void;
}

export function connectPane(
  host: Pick<Host, "bridge">,
  pane: Pane,
  document: { readonly locale: string; readonly url: string },
  answered: () => void,
  risultatiVecchi: RisultatiVecchi,
): Connection {
  const commands = new Commands();
  const bridge: Bridge = {
    sendMessageToHost: (testo) => {
      const servizio = answerService(testo, pane);
      if (servizio === null) {
        host.bridge.sendMessageToHost(testo);
        answered();
      } else setTimeout(() => bridge.onMessageFromHost?.(servizio), 0);
    },
  };
  host.bridge.onMessageFromHost = (testo) => {
    bridge.onMessageFromHost?.(testo);
  };
  const description = {
    locale: document.locale,
    documentUrl: document.url,
    requirementSets: REQUIREMENT_SETS,
  };
  return {
    commands,
    attach: (finestra) => {
      // A frame that is loaded again remembers the host it met first (office.js keeps it in sessionStorage).
      finestra.sessionStorage.clear();
      const ospite: FinestraOspite = { risultatiVecchi };
      Object.assign(finestra, windowsHost(description, bridge, commands), ospite);
    },
  };
}
