/** A line of nothing but these words is a share bar, if a network, "share" or the like is among them. */
export const SHARE_WORDS: ReadonlySet<string> = wordSet(
  "x.com mailto min anhören vorlesen hören écouter enregistrer sauvegarder escuchar guardar enviar vía invia tramite ascolta l'articolo l’articolo salva stampa mail ouvir salvar reageer bewaar luister afdrukken kopieer spara lyssna kopiera länk mejla lytt lagre メール 印刷 メールでシェアする リンクをコピー リンクコピー",
  "på copylink share shares shared tweet tweets tweeter post pin it copy link copied email e-mail mail courriel send print save facebook twitter x whatsapp linkedin reddit pinterest telegram threads bluesky mastodon messenger flipboard tumblr pocket instagram line hatena sms this article story page via on by with to and or the a comments comment likes like partager partagez sur par envoyer imprimer copier le lien teilen auf bei per drucken link kopieren compartir comparte en por correo copiar enlace enviar condividi su copia partilhar compartilhar no na pelo delen op deel icon button twittern tweeten k m formerly spotify rss podcast podcasts apple google youtube listen follow subscribe feed stitcher overcast deezer シェア シェアする ツイート ポスト ブックマーク この記事をシェア このニュースをシェア 共有 full 分享到 分享 微博 微信 qq空间 شارك مشاركة على عبر font size collegamento lien فيسبوك تويتر واتساب",
  "שתפו שיתוף שתף בפייסבוק בטוויטר בוואטסאפ פייסבוק טוויטר וואטסאפ поделиться поделитесь вконтакте телеграм одноклассники скопировать ссылку в facebook paylaş paylaşın tweetle udostępnij udostępnij: na facebooku twitterze wyślij mailem skopiuj kopiuj sdílet sdílej odkaz dela dele del jaa tulosta link teile merkliste hinzufügen zur artikel speichern anhören vorlesen verschicken 공유 공유하기 페이스북 트위터 카카오톡",
);

/** At least one of these must be there. */
export const SHARE_SIGNS: ReadonlySet<string> = wordSet(
  "share shares tweet facebook twitter whatsapp linkedin reddit pinterest flipboard spotify rss partager partagez teilen compartir comparte condividi partilhar compartilhar delen deel シェア シェアする この記事をシェア このニュースをシェア ツイート 分享到 分享 شارك مشاركة instagram bluesky e-mail email",
  "שתפו שיתוף שתף поделиться поделитесь paylaş paylaşın udostępnij udostępnij: sdílet sdílej dela dele jaa 공유 공유하기 вконтакте телеграм",
);

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")));
}
