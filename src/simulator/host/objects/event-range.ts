/** The range of an event, which its handler asks for by the reference that the event carries. */
import type { Workbook } from "../../workbook/workbook";
import { itemNotFound } from "../errors";
import { isHostObject, NULL_OBJECT, type HostObject, type Resolved } from "../object-type";
import type { Session } from "../session";

export function eventRangeOrNull(_: Workbook, args: readonly unknown[], session: Session): Resolved {
  const o = session.resolveReference(String(args[0]));
  return isHostObject(o) ? o : NULL_OBJECT;
}

export function eventRange(wb: Workbook, args: readonly unknown[], session: Session): HostObject {
  const o = eventRangeOrNull(wb, args, session);
  if (o === NULL_OBJECT) throw itemNotFound("the range of the event");
  return o;
}
