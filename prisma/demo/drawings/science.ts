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

/** A small observatory under a comet. */
export function comet(): string {
  const roll = dice(29);
  return picture(
    "#0b1530",
    times(160, () =>
      circle(roll() * WIDTH, roll() * 720, 1 + roll() * 2.6, "#eaf0ff", { opacity: 0.25 + roll() * 0.7 }),
    ),
    path("M 1180 250 L 300 30 L 360 180 Z", "#bcd3ff", { opacity: 0.2 }),
    path("M 1180 250 L 470 90 L 500 190 Z", "#dbe7ff", { opacity: 0.35 }),
    circle(1180, 252, 38, "#f7fbff"),
    circle(1180, 252, 74, "#cfe0ff", { opacity: 0.25 }),
    path("M 0 790 Q 300 640 620 760 T 1180 700 T 1600 800 V 1067 H 0 Z", "#14213f"),
    path("M 0 900 Q 420 760 800 860 T 1600 880 V 1067 H 0 Z", "#0d1730"),
    rect(560, 660, 300, 220, "#d8d3c7"),
    path("M 540 665 A 170 170 0 0 1 880 665 Z", "#f1ede2"),
    path("M 716 500 L 800 530 L 780 664 H 690 Z", "#0b1530"),
    group("rotate(-34 740 610)", rect(700, 470, 54, 190, "#8b95a8", { rx: 8 })),
    rect(620, 770, 54, 110, "#3b4658"),
    rect(742, 740, 70, 54, "#ffd97a"),
    times(7, (index) =>
      path(
        `M ${960 + index * 82} 900 l 34 -${110 + (index % 3) * 34} l 34 ${110 + (index % 3) * 34} Z`,
        "#070d1d",
      ),
    ),
  );
}

/** A meadow of eelgrass below the surface. */
export function eelgrass(): string {
  const roll = dice(8);
  const blade = (x: number, height: number, lean: number, color: string) =>
    path(
      `M ${x} ${HEIGHT} C ${x - 20} ${HEIGHT - height * 0.4} ${x + lean} ${HEIGHT - height * 0.6} ${x + lean * 0.6} ${HEIGHT - height} C ${x + lean + 26} ${HEIGHT - height * 0.6} ${x + 26} ${HEIGHT - height * 0.4} ${x + 28} ${HEIGHT} Z`,
      color,
    );
  const fish = (x: number, y: number, size: number, color: string) =>
    ellipse(x, y, size, size * 0.42, color) +
    path(`M ${x - size * 0.8} ${y} l ${-size * 0.6} ${-size * 0.4} v ${size * 0.8} Z`, color) +
    circle(x + size * 0.6, y - size * 0.08, size * 0.09, "#0a2f38");
  return picture(
    "#7fc4c4",
    wave(150, 18, 380, 0, "#5fb0b4"),
    times(7, (index) =>
      path(`M ${120 + index * 230} 0 l 90 0 l ${-60 + index * 30} ${HEIGHT} l -220 0 Z`, "#d6f1ea", {
        opacity: 0.13,
      }),
    ),
    rect(0, 700, WIDTH, HEIGHT - 700, "#2f8690", { opacity: 0.5 }),
    times(46, () => blade(roll() * WIDTH, 380 + roll() * 280, -70 + roll() * 190, "#1c6a63")),
    fish(1060, 380, 78, "#e9b44c"),
    fish(1250, 460, 60, "#e9b44c"),
    fish(880, 470, 52, "#d99a34"),
    times(54, () =>
      blade(roll() * WIDTH, 220 + roll() * 320, -60 + roll() * 160, roll() > 0.5 ? "#2f8a5a" : "#4aa564"),
    ),
    times(9, (index) =>
      circle(360 + (index % 3) * 26, 640 - index * 58, 7 + (index % 4) * 4, "#e4f6f2", { opacity: 0.7 }),
    ),
    ellipse(420, 1050, 150, 46, "#c2a878"),
    ellipse(1300, 1062, 240, 50, "#b79a68"),
  );
}

/** A tower full of hot sand beside the houses that it warms. */
export function sandBattery(): string {
  const house = (x: number, color: string) =>
    rect(x, 780, 170, 160, color) +
    path(`M ${x - 20} 784 L ${x + 85} 690 L ${x + 190} 784 Z`, "#53382c") +
    rect(x + 26, 820, 44, 50, "#ffe09a") +
    rect(x + 104, 820, 40, 120, "#3d2b22") +
    rect(x + 120, 690, 24, 60, "#53382c");
  return picture(
    "#dfe7ea",
    circle(1300, 230, 100, "#f6efd9"),
    path("M 0 760 Q 400 640 820 730 T 1600 690 V 1067 H 0 Z", "#c8d4d5"),
    rect(0, 930, WIDTH, HEIGHT - 930, "#eef1ee"),
    rect(330, 260, 380, 690, "#4a5560"),
    ellipse(520, 260, 190, 54, "#6b7783"),
    rect(374, 400, 292, 500, "#2c343c", { rx: 20 }),
    rect(374, 520, 292, 380, "#e2702e", { rx: 20 }),
    rect(374, 640, 292, 260, "#f0a03c", { rx: 20 }),
    rect(374, 770, 292, 130, "#ffd26b", { rx: 20 }),
    times(40, (index) =>
      circle(396 + ((index * 67) % 250), 540 + ((index * 41) % 340), 6, "#8c3a12", { opacity: 0.5 }),
    ),
    stroke("M 710 860 H 800 V 985 H 1420 M 985 985 v -45 M 1215 985 v -45 M 1420 985 v -45", "#b3121d", 18),
    house(900, "#b9502f"),
    house(1130, "#d8a45c"),
    house(1336, "#7f9aa3"),
    times(3, (index) =>
      stroke(`M ${1032 + index * 228} 660 q -26 -34 0 -68 t 0 -68`, "#ffffff", 12, { opacity: 0.9 }),
    ),
  );
}
