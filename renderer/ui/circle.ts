/** A circle as it can be drawn: a closed walk, and members that hang on it in other ways. */
export interface DrawnCircle {
  /** Each needs the next, the last needs the first. */
  readonly walk: readonly string[];
  readonly others: readonly string[];
}

/**
 * The longest beginning of `members` that is a closed walk; an arrow is drawn only where there is a dependency.
 * members: in dependency order, members off the walk behind; dependsOn: what a system needs, undefined when it is not known.
 */
export const drawnCircle = (
  members: readonly string[],
  dependsOn: (id: string) => readonly string[] | undefined,
): DrawnCircle => {
  const needs = (from: string | undefined, to: string | undefined): boolean =>
    from !== undefined && to !== undefined && (dependsOn(from)?.includes(to) ?? true);
  let length = 0;
  for (let end = 0; end < members.length; end += 1) {
    if (end > 0 && !needs(members[end - 1], members[end])) break;
    if (end > 0 && needs(members[end], members[0])) length = end + 1;
  }
  return { walk: members.slice(0, length), others: members.slice(length) };
};
