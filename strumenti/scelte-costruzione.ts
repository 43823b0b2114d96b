/** What `npm run build -- …` asks for. npm hands on what follows `--` as it is: no need to know webpack's own way. */
import { parseArgs } from "node:util";

export const USO = "npm run build -- [--url https://your.host/referto/] [--office cdn|locale]";

/** The arguments for webpack; a choice that does not exist throws with one line. The values are webpack.config.js's to judge. */
export function toWebpack(argomenti: readonly string[]): readonly string[] {
  const { values } = parseArgs({
    args: [...argomenti],
    options: { url: { type: "string" }, office: { type: "string" } },
  });
  return Object.entries(values).flatMap(([nome, valore]) => ["--env", `${nome}=${valore}`]);
}
