import { describe, expect, it } from "vitest";
import { embedAt, embedKind, PROVIDER_NAMES } from "./embeds";

describe("embedAt", () => {
  it.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42", "YouTube"],
    ["youtu.be/dQw4w9WgXcQ?si=abc", "YouTube"],
    ["https://m.youtube.com/shorts/abcdef", "YouTube"],
    ["https://vimeo.com/76979871", "Vimeo"],
    ["https://player.vimeo.com/video/76979871", "Vimeo"],
    ["https://x.com/harbour/status/1234567890", "X"],
    ["https://mobile.twitter.com/harbour/status/1234567890?s=20", "X"],
    ["https://www.instagram.com/p/Cabc_-1/", "Instagram"],
    ["https://www.tiktok.com/@harbour/video/7000000000000000000", "TikTok"],
    ["https://vm.tiktok.com/ZMabcdef/", "TikTok"],
    ["https://bsky.app/profile/harbour.example/post/3kabc", "Bluesky"],
    ["https://news.example/@harbour/112233445566778899", "Mastodon"],
    ["https://soundcloud.com/harbour/fog-horn", "SoundCloud"],
    ["https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk", "Spotify"],
    ["https://datawrapper.dwcdn.net/aB3dE/2/", "Datawrapper"],
    ["https://www.google.com/maps/place/Ellery", "Google Maps"],
    ["https://maps.app.goo.gl/abcDEF123", "Google Maps"],
    ["  HTTP://WWW.YOUTUBE.COM/watch?v=dQw4w9WgXcQ ", "YouTube"],
  ])("knows %s", (address, provider) => {
    const embedded = embedAt(address);
    expect(embedded?.provider).toBe(provider);
    expect(embedded?.url).toMatch(/^https:\/\//);
    expect(embedKind(provider)).not.toBeNull();
    expect(PROVIDER_NAMES).toContain(provider);
  });

  it.each([
    "",
    "youtube",
    "https://www.youtube.com/",
    "https://example.org/watch?v=dQw4w9WgXcQ",
    "https://youtube.com.evil.example/watch?v=1",
    "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
    "https://youtube.com@evil.example/watch",
    "https://ben:secret@www.youtube.com/watch?v=1",
    "https://www.youtube.com:8443/watch?v=1",
    "javascript:alert(1)//youtube.com/watch",
    "data:text/html,youtube.com/watch",
    "https://www.youtube.com/watch?v=1 and more",
    "https://www.google.com/search?q=maps",
    "https://www.tiktok.com/explore",
    "https://www.facebook.com/harbour",
    "https://localhost/@harbour/112233445566778899",
  ])("refuses %j", (address) => {
    expect(embedAt(address)).toBeNull();
  });

  it("leaves out who shared it, and keeps where to begin", () => {
    expect(embedAt("https://youtu.be/dQw4w9WgXcQ?si=Zx&t=42")?.url).toBe("https://youtu.be/dQw4w9WgXcQ?t=42");
  });
});
