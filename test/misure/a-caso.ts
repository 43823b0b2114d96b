/** One part made up at random, in a process of its own so that its memory is its own: `a-caso PARTE PROVE`. */
import { PROVE_A_CASO } from "../supporto/caos/a-caso";

const [parte = "", prove = "0"] = process.argv.slice(2);
void (async () => {
  const rotta = await PROVE_A_CASO[parte]?.prova(Number(prove));
  const memoriaMB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ rotta, memoriaMB }));
})();
