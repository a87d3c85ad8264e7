import { circle, ellipse, group, HEIGHT, path, picture, rect, stroke, times, WIDTH, wave } from "./shapes";

/** Riders on the last bend of a hill race. */
export function hillRace(): string {
  const rider = (x: number, y: number, size: number, shirt: string) =>
    group(
      `translate(${x} ${y}) scale(${size})`,
      circle(-70, 60, 52, "none", { stroke: "#15191e", "stroke-width": 9 }),
      circle(80, 60, 52, "none", { stroke: "#15191e", "stroke-width": 9 }),
      stroke(
        "M -70 60 L -20 -10 L 60 -10 L 10 60 L -70 60 M -20 -10 L 10 60 M 60 -10 L 80 60 M 60 -10 L 58 -36 h 24",
        "#c7ccd1",
        8,
      ),
      stroke("M -20 -40 L 26 4 L 8 60", "#e2b58b", 20),
      path("M -40 -44 Q -10 -118 66 -104 L 58 -70 Q 6 -66 -8 -20 Z", shirt),
      stroke("M 54 -88 L 78 -40", "#e2b58b", 15),
      circle(86, -128, 25, "#e2b58b"),
      path("M 58 -136 a 30 30 0 0 1 60 -6 Z", shirt),
    );
  return picture(
    "#f2dcb0",
    circle(330, 250, 110, "#f0a95a"),
    path("M 0 520 L 380 260 L 640 460 L 980 200 L 1600 560 V 1067 H 0 Z", "#9fb59a"),
    path("M 0 640 Q 500 420 1000 560 T 1600 520 V 1067 H 0 Z", "#6f9168"),
    path(
      "M 1600 560 Q 900 560 700 680 T 0 900 V 1067 H 1600 V 900 Q 1200 860 1240 760 T 1600 660 Z",
      "#50565c",
    ),
    stroke("M 1600 610 Q 960 612 790 722 T 60 1000", "#f3ead9", 9, { "stroke-dasharray": "70 60" }),
    times(
      11,
      (index) =>
        circle(
          70 + index * 60,
          560 - (index % 3) * 14,
          22,
          ["#e2b58b", "#8a5a3a", "#f1d9b5"][index % 3] ?? "#e2b58b",
        ) +
        rect(
          48 + index * 60,
          578 - (index % 3) * 14,
          46,
          90,
          ["#1f3a6e", "#8f1d2f", "#c9973a", "#f3ead9"][index % 4] ?? "#1f3a6e",
          { rx: 16 },
        ),
    ),
    rider(1150, 610, 0.7, "#1f3a6e"),
    rider(900, 680, 1, "#c9973a"),
    rider(520, 790, 1.5, "#b3121d"),
  );
}

/** An eight from above, and the rings that its oars leave. */
export function eight(): string {
  const ring = (x: number, y: number) =>
    circle(x, y, 40, "none", { stroke: "#bfe0e2", "stroke-width": 6, opacity: 0.8 }) +
    circle(x, y, 18, "#bfe0e2", { opacity: 0.6 });
  const rower = (index: number) => {
    const x = 330 + index * 115;
    const side = index % 2 ? 1 : -1;
    return (
      stroke(`M ${x} 533 L ${x - 40} ${533 + side * 250}`, "#f3ead9", 9) +
      path(`M ${x - 52} ${533 + side * 235} l 24 0 l -8 ${side * 82} l -26 0 Z`, "#b3121d") +
      ring(x + 70, 533 + side * 300) +
      circle(x, 533, 30, "#f2f2ee") +
      circle(x + 6, 533, 18, ["#5a3a20", "#c98f62", "#2b1c12"][index % 3] ?? "#5a3a20")
    );
  };
  return picture(
    "#1d6b7d",
    times(9, (index) =>
      wave(60 + index * 118, 14, 300 + index * 22, index * 57, index % 2 ? "#1f7386" : "#1a6273", {
        opacity: 0.8,
      }),
    ),
    path("M 60 533 Q 420 462 800 462 T 1540 533 Q 1180 604 800 604 T 60 533 Z", "#e9d7ad"),
    path("M 150 533 Q 460 484 800 484 T 1450 533 Q 1140 582 800 582 T 150 533 Z", "#7b5a34"),
    times(8, rower),
    circle(1330, 533, 30, "#1f3a6e"),
    circle(1326, 533, 17, "#c98f62"),
    path("M 60 533 L -60 440 M 60 533 L -60 626", "none", {
      stroke: "#cfe8e9",
      "stroke-width": 8,
      opacity: 0.6,
    }),
  );
}

/** The net, a moment after the goal. */
export function net(): string {
  const bulge = (x: number, y: number) => {
    const distance = Math.hypot(x - 1010, y - 470) / 320;
    return distance > 1 ? 0 : 70 * (1 - distance) ** 2;
  };
  const mesh = (column: number) => {
    const points = Array.from(
      { length: 15 },
      (_, row) =>
        `${250 + column * 58 + bulge(250 + column * 58, 210 + row * 46)} ${210 + row * 46 - bulge(250 + column * 58, 210 + row * 46) * 0.4}`,
    );
    return stroke(`M ${points.join(" L ")}`, "#e8efe9", 4, { opacity: 0.75 });
  };
  const rung = (row: number) => {
    const points = Array.from(
      { length: 20 },
      (_, column) =>
        `${250 + column * 58 + bulge(250 + column * 58, 210 + row * 46)} ${210 + row * 46 - bulge(250 + column * 58, 210 + row * 46) * 0.4}`,
    );
    return stroke(`M ${points.join(" L ")}`, "#e8efe9", 4, { opacity: 0.75 });
  };
  return picture(
    "#0f2a2c",
    ...[180, 1420].map(
      (x) =>
        path(`M ${x} 90 L ${x - 420} 1067 h 840 Z`, "#f7f3d0", { opacity: 0.09 }) +
        rect(x - 90, 40, 180, 70, "#f7f3d0", { rx: 10 }),
    ),
    times(60, (index) =>
      circle(
        14 + index * 27,
        520 + ((index * 37) % 90),
        17,
        ["#2f4d4c", "#3a5a55", "#28423f"][index % 3] ?? "#2f4d4c",
      ),
    ),
    rect(0, 820, WIDTH, HEIGHT - 820, "#2f7a3d"),
    times(6, (index) =>
      path(`M ${index * 300 - 60} 820 h 150 l ${-40 + index * 14} ${HEIGHT - 820} h -230 Z`, "#37894a"),
    ),
    times(20, mesh),
    times(15, rung),
    stroke("M 236 880 V 196 H 1366 V 880", "#ffffff", 26),
    circle(1030, 452, 58, "#f7f7f2"),
    path("M 1030 428 l 26 19 l -10 30 h -32 l -10 -30 Z", "#15191e"),
    stroke(
      "M 1030 428 v -32 M 1056 447 l 30 -9 M 1046 477 l 18 26 M 1014 477 l -18 26 M 1004 447 l -30 -9",
      "#15191e",
      6,
    ),
    ellipse(800, 900, 700, 16, "#1f5a2b", { opacity: 0.5 }),
  );
}
