/** The host's end of the bridge: takes the messages of office.js, counts them, answers them from the workbook. */
import type { Workbook } from "../workbook/workbook";
import type { Bridge } from "./bridge";
import { answer, type Answer, type Request } from "./dispatcher";
import { HostDocument } from "./document";
import { Faults, type FaultCode } from "./faults";
import { Session, type HostLocale } from "./session";

/** Excel on the web: learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const MAX_BYTES = 5 * 1024 * 1024;

/** How office.js tells events from answers and from other messages. */
const EVENT_MESSAGE = 3;
const EVENT_CATEGORY = 65_536;

interface Message {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: string | Request };
}

const encoder = new TextEncoder();
const utf8 = (testo: string): number => encoder.encode(testo).length;

/** An answer never arrives within the call that asked for it: Excel is another process. */
const later: (compito: () => void) => void =
  typeof setImmediate === "function" ? (c) => void setImmediate(c) : (c) => void setTimeout(c, 0);

const refusal = (code: string, message: string, status: number): Answer => ({
  Results: [],
  Error: { Code: code, Message: message, HttpStatusCode: status, ActionIndex: 0, Location: "" },
});

export class Host {
  readonly session: Session;
  readonly faults = new Faults();
  /** Every request, for people to read. */
  readonly trace: string[] = [];
  readonly bridge: Bridge = {
    sendMessageToHost: (testo) => {
      this.receive(testo);
    },
  };

  constructor(workbook: Workbook, locale: HostLocale, document = new HostDocument("Cartel1", false)) {
    this.session = new Session(workbook, locale, document);
  }

  private receive(testo: string): void {
    const { id, type, message } = JSON.parse(testo) as Message;
    if (type !== 1) return;
    const corpo = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const risposta = this.process(corpo);
    const body = JSON.stringify(risposta);
    const busta = { id, type: 1, message: { statusCode: 200, headers: {}, body } };
    later(() => this.bridge.onMessageFromHost?.(JSON.stringify(busta)));
    this.pushEvents();
  }

  /**
   * Sends the events that are waiting to whoever listens. Also for changes that come from elsewhere: a co-author, the
   * grid of the demo page.
   */
  pushEvents(): void {
    const entries = this.session.takeEvents().map((e) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: e.type,
      targetId: e.target,
      message: JSON.stringify(e.message),
    }));
    if (entries.length === 0) return;
    later(() =>
      this.bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT_MESSAGE, message: { entries } })),
    );
  }

  private process(corpo: string): Answer {
    const request = JSON.parse(corpo) as Request;
    const { counters, workbook } = this.session;
    const byte = utf8(corpo);
    counters.byteTotali += byte;
    counters.byteMassimi = Math.max(counters.byteMassimi, byte);
    if (request.Actions.length > 0) counters.sync++;
    this.trace.push(`${counters.sync}: ${request.Actions.length} actions, ${byte} bytes`);
    if (byte > MAX_BYTES)
      return refusal(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
        413,
      );
    const colpo = this.faults.takeSync(counters.sync, workbook);
    if (colpo && !colpo.applied) return refused(colpo.code);
    const risposta = answer(request, this.session, () => {
      this.faults.strikeAction(counters.azioni + 1);
    });
    this.session.endBatch();
    if (colpo) return refused(colpo.code);
    const byteRisposta = utf8(JSON.stringify(risposta));
    counters.rispostaMassima = Math.max(counters.rispostaMassima, byteRisposta);
    return byteRisposta > MAX_BYTES
      ? refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413)
      : risposta;
  }
}

const refused = (code: FaultCode): Answer => refusal(code, `fault asked for: ${code}`, 500);
