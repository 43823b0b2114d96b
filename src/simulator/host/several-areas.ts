/**
 * Members of a range's format that act on each rectangle where there are several: one value is read where all have it.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges
 */
import type { ObjectType, Property } from "./object-type";
import type { HostRange } from "./targets";
import { areasOf } from "./validation";

const parts = (r: HostRange): HostRange[] => areasOf(r).map((area) => ({ sheet: r.sheet, area }));

const spreadProperty = ({ get, set }: Property<HostRange>): Property<HostRange> => ({
  ...(get
    ? {
        get: (r, session) => {
          const valori = parts(r).map((p) => get(p, session));
          return valori.every((v) => v === valori[0]) ? valori[0] : null;
        },
      }
    : {}),
  ...(set
    ? {
        set: (r, v, session) => {
          for (const p of parts(r)) set(p, v, session);
        },
      }
    : {}),
});

export const spread = (t: ObjectType<HostRange>): ObjectType<HostRange> => ({
  ...t,
  properties: Object.fromEntries(Object.entries(t.properties).map(([k, p]) => [k, spreadProperty(p)])),
  methods: Object.fromEntries(
    Object.entries(t.methods).map(([k, metodo]) => [
      k,
      (r, args, session) => {
        for (const p of parts(r)) metodo(p, args, session);
      },
    ]),
  ),
});
