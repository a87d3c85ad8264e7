import { circle, dice, ellipse, HEIGHT, path, picture, rect, stroke, times, WIDTH } from "./shapes";

const SPINES = ["#8f1d2f", "#1f3a6e", "#c9973a", "#0d5257", "#e6d9bd", "#5a4310", "#6b2a5e", "#3c4a57"];

/** Shelves to the ceiling, and a lamp that somebody left on. */
export function shelves(): string {
  const roll = dice(4);
  const shelf = (y: number) => {
    let x = 40;
    let books = "";
    while (x < WIDTH - 60) {
      const width = 24 + roll() * 44;
      const height = 150 + roll() * 84;
      const color = SPINES[Math.floor(roll() * SPINES.length)] ?? "#8f1d2f";
      const leans = roll() > 0.93;
      books += rect(x, y - height, width, height, color, leans ? { transform: `rotate(7 ${x} ${y})` } : {});
      books += rect(x + width * 0.2, y - height + 22, width * 0.6, 7, "#f3ead9", { opacity: 0.75 });
      x += width + (leans ? 34 : 4) + (roll() > 0.95 ? 70 : 0);
    }
    return books + rect(0, y, WIDTH, 26, "#4b2f1c");
  };
  return picture(
    "#2a1c14",
    times(4, (row) => shelf(262 + row * 268)),
    path("M 1010 430 L 1330 430 L 1540 1067 H 800 Z", "#ffe6a8", { opacity: 0.24 }),
    path("M 1060 430 L 1110 300 H 1230 L 1280 430 Z", "#c9973a"),
    rect(1160, 0, 14, 300, "#17100b"),
    ellipse(1170, 432, 110, 16, "#fff3cf"),
  );
}

/** A stage before the first word: curtain, light, one chair. */
export function stage(): string {
  return picture(
    "#16090d",
    path("M 800 -40 L 1180 900 H 420 Z", "#f6dfa4", { opacity: 0.34 }),
    rect(0, 850, WIDTH, HEIGHT - 850, "#5b3a22"),
    times(12, (index) => path(`M 800 600 L ${index * 300 - 900} 1067 h 10 Z`, "#472c19")),
    ellipse(800, 905, 400, 74, "#e9c987", { opacity: 0.75 }),
    rect(0, 846, WIDTH, 10, "#2d1a0f"),
    stroke(
      "M 740 900 V 640 M 860 900 V 760 M 740 760 H 860 M 752 900 V 770 M 740 640 V 560 M 740 570 h 12",
      "#2b1710",
      16,
    ),
    rect(732, 744, 138, 22, "#2b1710", { rx: 6 }),
    ...[0, 1].map((side) =>
      times(8, (fold) => {
        const x = side === 0 ? fold * 62 : WIDTH - 62 - fold * 62;
        const drop = 870 - fold * fold * 7;
        return (
          rect(x, 0, 64, drop, fold % 2 ? "#7a1626" : "#99202f") +
          ellipse(x + 32, drop, 32, 26, fold % 2 ? "#7a1626" : "#99202f")
        );
      }),
    ),
    times(
      17,
      (index) =>
        path(`M ${index * 100 - 50} 0 h 104 v 96 q -52 66 -104 0 Z`, index % 2 ? "#6b1220" : "#851a2a") +
        circle(index * 100 + 2, 132, 8, "#d9ab4a"),
    ),
    times(15, (index) => circle(50 + index * 108, 1067, 58, index % 3 === 0 ? "#1c1014" : "#0e0608")),
  );
}
