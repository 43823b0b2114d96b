/**
 * The ends and the step of an axis that nobody set. support.microsoft.com, "How Chart Axis Limits Are Calculated" (214075):
 * the axis starts at zero where the values spread over more than a sixth of the largest, and leaves a twentieth of the
 * spread above it. How many steps fit depends on the drawing; here, about seven.
 */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly major: number;
}

const STEPS = 7;

export function autoScale(valori: readonly number[]): Scale {
  if (valori.length === 0) return { minimum: 0, maximum: 1, major: 0.2 };
  const max = valori.reduce((a, b) => Math.max(a, b), -Infinity);
  const min = valori.reduce((a, b) => Math.min(a, b), Infinity);
  if (max === 0 && min === 0) return { minimum: 0, maximum: 1, major: 0.2 };
  if (max <= 0) {
    const { minimum, maximum, major } = autoScale(valori.map((v) => -v));
    return { minimum: plain(-maximum), maximum: plain(-minimum), major };
  }
  const scarto = max - min;
  const basso = min < 0 ? min - scarto / 20 : scarto > max / 6 || scarto === 0 ? 0 : min - scarto / 2;
  const alto = max + (max - basso) / 20;
  const major = nice((alto - basso) / STEPS);
  return {
    minimum: plain(Math.floor(basso / major) * major),
    maximum: plain(Math.ceil(alto / major) * major),
    major,
  };
}

/** 1, 2 or 5 times a power of ten, not less than asked. */
function nice(passo: number): number {
  const potenza = 10 ** Math.floor(Math.log10(passo));
  const volte = [1, 2, 5, 10].find((n) => n * potenza >= passo * (1 - 1e-9)) ?? 10;
  return plain(volte * potenza);
}

/** Without the dust of binary fractions, and without a negative zero. */
const plain = (n: number): number => Number(n.toPrecision(12)) + 0;
