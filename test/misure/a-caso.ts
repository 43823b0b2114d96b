/** One part made up at random, in a process of its own so that its memory is its own: `a-caso PARTE PROVE [SEME]`. */
import { PROVE_A_CASO } from "../supporto/caos/a-caso";

const [parte = "", prove = "0", seme] = process.argv.slice(2);
async function main(): Promise<void> {
  const rotta =
    (await PROVE_A_CASO[parte]?.prova(Number(prove), seme === undefined ? undefined : Number(seme))) ?? null;
  process.stdout.write(
    JSON.stringify({ rotta, memoriaMB: Math.round(process.resourceUsage().maxRSS / 1024) }),
  );
}

void main();
