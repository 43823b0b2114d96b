/** The host's end of the bridge: takes the messages of office.js, counts them, answers them from the workbook. */
import type { Workbook } from "../workbook/workbook";
import type { Bridge } from "./bridge";
import { Coauthor } from "./coauthor";
import { memberOf } from "./describe";
import { answer, type Answer, type Request } from "./dispatcher";
import { HostDocument } from "./document";
import { ExcelError } from "./errors";
import { Faults, FAULTS, type FaultCode } from "./faults";
import { Session, type HostLocale } from "./session";
import { Trace } from "./trace";

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

/** Only objects that are let go of, and the way to them. */
const isFarewell = ({ Actions }: Request): boolean =>
  Actions.length === 0 ||
  (Actions.every((a) => a.ActionType === 1 || a.Name === "_RemoveReference") &&
    Actions.some((a) => a.Name === "_RemoveReference"));

export class Host {
  readonly session: Session;
  readonly faults = new Faults();
  /** Another author of this workbook. */
  readonly coauthor: Coauthor;
  private readonly log = new Trace();
  /** Every request, for people to read. */
  readonly trace: readonly string[] = this.log.lines;
  readonly bridge: Bridge = {
    sendMessageToHost: (testo) => {
      this.receive(testo);
    },
    groupUndo: (inside) => {
      this.session.inUndoGroup = inside;
    },
  };

  constructor(workbook: Workbook, locale: HostLocale, document = new HostDocument("Cartel1", false)) {
    this.session = new Session(workbook, locale, document);
    this.coauthor = new Coauthor(this.session, () => {
      this.pushEvents();
    });
  }

  private receive(testo: string): void {
    const { id, type, message } = JSON.parse(testo) as Message;
    if (type !== 1) return;
    const corpo = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const body = this.process(corpo);
    const busta = {
      id,
      type: 1,
      message: { statusCode: body === null ? 503 : 200, headers: {}, body: body ?? "" },
    };
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

  /** The answer as it is sent; null where none arrives. */
  private process(corpo: string): string | null {
    const request = JSON.parse(corpo) as Request;
    const { counters, workbook } = this.session;
    const byte = utf8(corpo);
    counters.byteTotali += byte;
    counters.byteMassimi = Math.max(counters.byteMassimi, byte);
    if (request.Actions.length > 0) counters.sync++;
    // Letting go of objects at the end of a run waits for no answer: a fault would strike there unseen.
    const saluto = isFarewell(request);
    this.log.request(counters.sync, request.Actions.length, byte);
    if (byte > MAX_BYTES) return this.refuse("RequestPayloadSizeLimitExceeded");
    if (!saluto) for (const edit of this.faults.takeEdits(counters.sync)) edit(workbook, this.coauthor);
    this.session.away = this.faults.isAway(counters.sync);
    const colpo = saluto ? undefined : this.faults.takeSync(counters.sync);
    if (colpo && !colpo.applied) return this.refuse(colpo.code);
    const risposta = answer(request, this.session, {
      before: (action) => {
        this.faults.strikeAction(counters.azioni + 1, () => memberOf(request, this.session, action));
      },
      after: (i, action, target) => {
        this.log.action(request, i, action, target);
      },
    });
    this.session.endBatch();
    if (colpo) {
      this.log.note("applied, and the answer lost");
      return this.refuse(colpo.code);
    }
    const testo = JSON.stringify(risposta);
    const byteRisposta = utf8(testo);
    counters.rispostaMassima = Math.max(counters.rispostaMassima, byteRisposta);
    if (byteRisposta > MAX_BYTES) return this.refuse("ResponsePayloadSizeLimitExceeded");
    if (risposta.Error) this.log.refused(risposta.Error.Code, risposta.Error.Message);
    else this.log.answered(byteRisposta);
    return testo;
  }

  private refuse(code: FaultCode): string | null {
    this.log.refused(code, FAULTS[code]);
    // No answer at all: office.js itself makes an error of it.
    if (code === "ConnectionFailure") return null;
    const { status } = new ExcelError(code, FAULTS[code]);
    const risposta: Answer = {
      Results: [],
      Error: { Code: code, Message: FAULTS[code], HttpStatusCode: status, ActionIndex: 0, Location: "" },
    };
    return JSON.stringify(risposta);
  }
}
