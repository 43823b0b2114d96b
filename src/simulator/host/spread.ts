/** One object of the API over many places: what is read is the first's, what is written goes to all. */
import { isHostObject, type HostObject, type ObjectType } from "./object-type";
import type { Session } from "./session";

type Many = readonly HostObject[];

const made = new Map<string, ObjectType<Many>>();

const typeOver = (t: HostObject["type"]): ObjectType<Many> => {
  let nuovo = made.get(t.name);
  if (!nuovo) made.set(t.name, (nuovo = manyOf(t)));
  return nuovo;
};

function manyOf(t: HostObject["type"]): ObjectType<Many> {
  return {
    name: t.name,
    properties: mapped(t.properties, (p) => ({
      ...(p.get && { get: (tutti: Many, session: Session) => p.get?.(tutti[0]?.target, session) }),
      ...(p.set && {
        set: (tutti: Many, v: unknown, session: Session) => {
          for (const o of tutti) p.set?.(o.target, v, session);
        },
      }),
    })),
    navigation: mapped(
      t.navigation,
      (n) => (tutti: Many, session: Session) =>
        over(tutti.map((o) => n(o.target, session)).filter(isHostObject)),
    ),
    methods: mapped(t.methods, (m) => (tutti: Many, args: readonly unknown[], session: Session) => {
      for (const o of tutti) m(o.target, args, session);
    }),
  };
}

const mapped = <A, B>(da: Readonly<Record<string, A>>, f: (a: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(da).map(([k, v]) => [k, f(v)]));

/** The object over all of these; they are of one type, and there is at least one. */
export function over(tutti: Many): HostObject {
  const [primo] = tutti;
  if (!primo) throw new Error("nothing to spread over");
  return { type: typeOver(primo.type), target: tutti } as unknown as HostObject;
}
