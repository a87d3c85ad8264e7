import {
  circle,
  dice,
  ellipse,
  group,
  HEIGHT,
  path,
  picture,
  rect,
  stroke,
  times,
  WIDTH,
  wave,
} from "./shapes";

/** A council chamber from above the gallery: benches in half circles under a tall window. */
export function chamber(): string {
  const bench = (ring: number) => {
    const radius = 250 + ring * 95;
    const seats = 9 + ring * 3;
    return times(seats, (seat) => {
      const angle = Math.PI * (0.1 + (0.8 * seat) / (seats - 1));
      const x = WIDTH / 2 + Math.cos(angle) * radius * 1.28;
      const y = 470 + Math.sin(angle) * radius * 0.72;
      const taken = (seat * 7 + ring * 3) % 11 > 2;
      return (
        rect(x - 27, y - 16, 54, 44, "#5b2a20", { rx: 10 }) +
        (taken
          ? circle(x, y - 26, 21, ["#f1d9b5", "#c98f62", "#7a4a30"][(seat + ring) % 3] ?? "#c98f62")
          : "")
      );
    });
  };
  return picture(
    "#20334d",
    rect(0, 470, WIDTH, HEIGHT - 470, "#8a4b33"),
    times(9, (index) => path(`M 800 470 L ${index * 400 - 1000} ${HEIGHT} h 130 Z`, "#7d412b")),
    times(
      3,
      (index) =>
        rect(470 + index * 230, 60, 200, 330, "#f4cf86", { rx: 100 }) +
        stroke(`M ${570 + index * 230} 60 v 330 M ${470 + index * 230} 225 h 200`, "#20334d", 8),
    ),
    rect(0, 440, WIDTH, 34, "#14233a"),
    rect(640, 400, 320, 120, "#3f2018", { rx: 6 }),
    circle(800, 372, 30, "#e7bd92"),
    path("M 752 470 q 48 -100 96 0 Z", "#8f1d2f"),
    times(5, bench),
  );
}

/** A night bus on its hill, the only light for miles. */
export function nightBus(): string {
  const roll = dice(11);
  const windows = times(6, (index) =>
    rect(300 + index * 138, 560, 112, 120, index === 5 ? "#fff3cf" : "#ffd97a", { rx: 10 }),
  );
  const riders =
    circle(412, 640, 30, "#43301c") +
    rect(378, 664, 68, 40, "#43301c", { rx: 14 }) +
    circle(830, 636, 30, "#5a3a20") +
    rect(796, 660, 68, 40, "#5a3a20", { rx: 14 });
  return picture(
    "#101c38",
    times(70, () =>
      circle(roll() * WIDTH, roll() * 420, 1.5 + roll() * 2.5, "#f5e9c8", { opacity: 0.3 + roll() * 0.6 }),
    ),
    circle(1290, 190, 92, "#f5e4b3"),
    circle(1330, 165, 84, "#101c38"),
    path("M 0 520 Q 260 380 560 500 T 1100 430 T 1600 540 V 1067 H 0 Z", "#18284b"),
    times(
      14,
      (index) =>
        rect(30 + index * 118, 470 + ((index * 53) % 60), 62, 300, "#0c1630") +
        rect(44 + index * 118, 500 + ((index * 53) % 60), 14, 18, index % 4 === 1 ? "#ffd97a" : "#18284b"),
    ),
    path("M 0 810 L 1600 770 V 1067 H 0 Z", "#0a1226"),
    path("M 1232 700 L 1600 640 V 900 L 1232 790 Z", "#ffe9a6", { opacity: 0.28 }),
    rect(250, 510, 990, 310, "#b3283a", { rx: 44 }),
    rect(250, 716, 990, 26, "#f2e6cf"),
    windows,
    riders,
    rect(1132, 556, 84, 226, "#7d1726", { rx: 8 }),
    circle(1222, 752, 22, "#fff3cf"),
    times(
      2,
      (index) =>
        circle(430 + index * 590, 822, 74, "#05080f") + circle(430 + index * 590, 822, 32, "#8d93a3"),
    ),
    stroke("M 0 950 h 240 m 140 0 h 240 m 140 0 h 240 m 140 0 h 240", "#e8dcb8", 10, { opacity: 0.6 }),
  );
}

/** A sea wall in a winter tide, and people who walk on it all the same. */
export function seaWall(): string {
  const walker = (x: number, coat: string, height: number) =>
    circle(x, 560 - height, 24, "#e2b58b") +
    path(`M ${x - 34} 640 L ${x - 22} ${590 - height} q 22 -20 44 0 L ${x + 34} 640 Z`, coat) +
    stroke(`M ${x - 12} 640 v 40 M ${x + 12} 640 v 40`, "#1b2430", 12);
  return picture(
    "#cfd9dc",
    circle(1240, 250, 120, "#f7f1e1"),
    wave(300, 34, 620, 80, "#b9c7cc"),
    wave(380, 30, 480, 10, "#a4b7be"),
    rect(0, 680, 1130, 387, "#8d8577"),
    path("M 1130 680 L 1250 1067 H 1130 Z", "#6f685c"),
    times(5, (row) =>
      times(9, (index) =>
        rect(index * 150 - (row % 2) * 75, 700 + row * 76, 138, 64, row % 2 ? "#979081" : "#857d6f", {
          rx: 4,
        }),
      ),
    ),
    rect(0, 664, 1140, 24, "#a9a293"),
    walker(250, "#c9973a", 0),
    walker(344, "#1f3a6e", 26),
    walker(770, "#8f1d2f", 12),
    stroke("M 806 600 l 96 70", "#3b4148", 6),
    ellipse(930, 660, 42, 20, "#3a2a1e"),
    wave(800, 60, 420, 1180, "#3d6474", { opacity: 0.95 }),
    path(
      "M 1120 800 q 30 -260 150 -330 q -30 110 30 150 q 60 -140 150 -150 q -50 90 -10 170 q 60 -70 160 -60 V 1067 H 1140 Z",
      "#e9f0ef",
    ),
    wave(890, 46, 360, 1010, "#2a4c5c"),
    times(16, (index) =>
      circle(1090 + ((index * 97) % 460), 440 + ((index * 61) % 260), 5 + (index % 4) * 3, "#f6faf9"),
    ),
    group("translate(0 0)", rect(0, 1040, 1240, 27, "#57503f")),
  );
}
