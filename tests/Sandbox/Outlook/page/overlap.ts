interface Span { from: number; to: number }

/** Gives spans that overlap a lane each; `lanes` is how many lanes their cluster needs. */
export function placeSideBySide<Item extends Span>(items: readonly Item[]): (Item & { lane: number; lanes: number })[] {
  const sorted = [...items].sort((one, other) => one.from - other.from || other.to - one.to);
  const placed: (Item & { lane: number; lanes: number })[] = [];
  let cluster: typeof placed = [], clusterEnd = -1, ends: number[] = [];
  for (const item of sorted) {
    if (item.from >= clusterEnd) { finish(); }
    let lane = ends.findIndex((end) => end <= item.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = Math.max(item.to, item.from + 25);
    clusterEnd = Math.max(clusterEnd, ends[lane]!);
    cluster.push({ ...item, lane, lanes: 1 });
  }
  finish();
  return placed;

  function finish(): void {
    for (const item of cluster) placed.push({ ...item, lanes: ends.length });
    cluster = []; ends = []; clusterEnd = -1;
  }
}
