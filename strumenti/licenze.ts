/** Which licences may go with an EUPL-1.2 work as it is distributed. The build and its tests read them here. */
export const AMMESSE: readonly string[] = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "MIT/Apache-2.0",
];

/**
 * Terms of their own, read one by one: by the folder of the package, what its package.json says. Those of office.js let it
 * be passed on inside an application for Office, with terms that protect it as much; by default it comes from the CDN of
 * Microsoft, and is copied beside ours only with `--office locale`.
 */
export const LETTE: Readonly<Record<string, string>> = { "node_modules/@microsoft/office-js": "LICENSE" };

/** `licenza`: as package.json or the lockfile says it. */
export const isAmmessa = (posto: string, licenza: string | undefined): boolean =>
  AMMESSE.includes(licenza ?? "") || (licenza !== undefined && LETTE[posto] === licenza);
