// Decides whether the lock file can be used anywhere: no download addresses in it, every package with a checksum.

type Lock = { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; version?: string }> };

/** What is wrong with a package-lock.json, a sentence each. */
export function lockProblems(text: string): string[] {
  const { packages } = JSON.parse(text) as Lock;
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return [];
    if (entry.resolved !== undefined)
      return [`${path} names where it was downloaded; run npm install with the .npmrc of the project`];
    return entry.integrity === undefined ? [`${path} has no checksum`] : [];
  });
}
