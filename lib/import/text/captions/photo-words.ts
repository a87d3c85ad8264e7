import { anyCase } from "@/lib/import/text/words/any-case";

/** What credits call a picture, in the languages newsrooms send us. */
export const PHOTO_WORD =
  "photographs?|photography|photograph(?:er|e)(?=\\s?:)|fotógraf[oa](?=\\s?:)|fotograf(?:in|o|a)?(?=\\s?:)|photos?|pictures?|pics?|images?|photo credit|picture credit|image credit|fotos?|fotografía|fotografia|fotografie|bild(?:er|quelle|nachweis)?|imagen|crédits?(?: photo)?|credit|credits|créditos?|quelle|illustration|composite|graphic|video|afbeelding|beeld|imagem|foto de|写真|图|图片|图片来源|摄影|提供|تصوير|صورة|צילום|фото|fot\\.|zdj\\.|ph\\.|zdjęcie|fotoğraf|foto:|bild:|kuva|사진";

/** The same in any case, beside patterns that ask for capitals. */
export const ANY_PHOTO_WORD = anyCase(PHOTO_WORD);
