"use strict";
// Every chart is one stop of the Tab key; the arrow keys walk its columns, and what is under the
// pointer or the walk is said below it.
for (const plot of document.querySelectorAll(".plot svg")) {
  const columns = [...plot.querySelectorAll("rect")];
  const said = plot.closest("figure").querySelector(".said");
  let at = -1;
  const show = (place) => {
    if (at >= 0) columns[at].classList.remove("on");
    at = place;
    columns[at].classList.add("on");
    said.textContent = columns[at].querySelector("title").textContent;
  };
  plot.addEventListener("keydown", (event) => {
    const last = columns.length - 1;
    const to = {
      ArrowRight: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      show(to);
    }
  });
  const point = (event) => {
    const box = plot.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * columns.length);
    show(Math.max(0, Math.min(columns.length - 1, place)));
  };
  plot.addEventListener("pointermove", point);
  plot.addEventListener("pointerdown", point);
}
// What is folded on the screen stands open on paper.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const part of folded) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of folded) part.open = false;
});
