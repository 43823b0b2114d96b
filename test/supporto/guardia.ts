/**
 * The one way to what a machine may lack: a suite that needs it has its body run only where it is there. Elsewhere it is one
 * test left out by name, so that nothing is skipped in silence (test/supporto/lasciate-fuori.cjs lists them at the end).
 */

interface Cosa {
  /** As it is called in the list of what was left out. */
  readonly nome: string;
  readonly presente: boolean;
  /** Whether `CI=true` promises it: then its absence is a failure. */
  readonly promessa: boolean;
}

export function suiteCon(cosa: Cosa, nome: string, prove: () => void): void {
  if (cosa.presente) describe(nome, prove);
  else if (cosa.promessa && process.env["CI"])
    test(nome, () => {
      throw new Error(`${cosa.nome}: assente, ma con CI=true deve esserci`);
    });
  else test.skip(`${nome}: ${cosa.nome} assente`, () => undefined);
}
