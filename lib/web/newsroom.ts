/** The newsroom's name, over every page. */
export const newsroomName = (): string => process.env.GALLEY_SITE_NAME?.trim() || "The Galley Post";
