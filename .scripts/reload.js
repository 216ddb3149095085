/** In the workbench of `npm run dev` only: opens the page anew when a build has ended since it was loaded. */
async function lastBuild() {
  const answer = await fetch('built.txt', { cache: 'no-store' }).catch(() => null);
  // While a build writes its files this one is missing for a moment.
  return answer?.ok ? answer.text() : null;
}

const loaded = lastBuild();
setInterval(async () => {
  const [before, now] = [await loaded, await lastBuild()];
  if (before && now && before !== now) location.reload();
}, 400);
