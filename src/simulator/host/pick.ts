/** Reading and setting many properties of an object at once, by names as add-ins write them. */
import { apiNotFound } from "./errors";
import { NULL_OBJECT, type HostObject } from "./object-type";
import type { Session } from "./session";

export const pascal = (nome: string): string => nome.charAt(0).toUpperCase() + nome.slice(1);

/** `{format: {fill: {color: true}}}` → the same shape with the values. */
export function pick(o: HostObject, opzioni: unknown, session: Session): Record<string, unknown> {
  const risposta: Record<string, unknown> = {};
  if (typeof opzioni !== "object" || opzioni === null) return risposta;
  for (const [nome, voluto] of Object.entries(opzioni)) {
    if (voluto === null || voluto === undefined || voluto === false) continue;
    const membro = pascal(nome);
    const navigazione = Object.hasOwn(o.type.navigation, membro) ? o.type.navigation[membro] : undefined;
    if (navigazione) {
      const figlio = navigazione(o.target, session);
      if (figlio !== NULL_OBJECT) risposta[nome] = pick(figlio, voluto, session);
      continue;
    }
    const property = Object.hasOwn(o.type.properties, membro) ? o.type.properties[membro] : undefined;
    if (!property?.get) throw apiNotFound(`${o.type.name}.${membro}`);
    risposta[nome] = property.get(o.target, session);
  }
  return risposta;
}

/** `{format: {fill: {color: "red"}}}` set on the object; what is absent or null stays as it is. */
export function assign(o: HostObject, dati: unknown, session: Session): void {
  if (typeof dati !== "object" || dati === null) return;
  for (const [nome, valore] of Object.entries(dati)) {
    if (valore === null || valore === undefined) continue;
    const membro = pascal(nome);
    const navigazione = Object.hasOwn(o.type.navigation, membro) ? o.type.navigation[membro] : undefined;
    if (navigazione) {
      const figlio = navigazione(o.target, session);
      if (figlio !== NULL_OBJECT) assign(figlio, valore, session);
      continue;
    }
    const property = Object.hasOwn(o.type.properties, membro) ? o.type.properties[membro] : undefined;
    if (!property?.set) throw apiNotFound(`${o.type.name}.${membro} (set)`);
    property.set(o.target, valore, session);
  }
}
