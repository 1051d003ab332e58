/** What citations of laws say of their parts; sources of regular expressions with the flag `u`. */

/** `5`, `IV`, `2(1)`, `23.4`, `5:16`, `12 bis`, `56.º`. */
export const ARTICLE_NUMBER = String.raw`(?:\d{1,4}(?:\p{Lu}(?!\p{L}))?|[IVXLC]{1,7}(?![\p{L}]))(?::\d{1,3}(?![\d:]))?(?:\.\d+)*(?:\.\p{Ll}(?![\p{L}\d]))?(?:\s?(?:bis|ter))?(?:\.?[º°](?:\.\d{1,2}(?!\d))?)?(?:\s?\(\p{L}?\d{0,2}\p{L}?\))*`;
/** `, inciso 1, literal a)` behind an article. */
export const ARTICLE_PARTS = String.raw`(?:,?\s+(?:[Ll]iterale?s?|[Ll]it\.|[Ii]ncisos?|[Ii]nc\.|[Nn]umerale?s?|[Nn]um\.|[Pp]árrafos?|[Pp]árrs?\.|[Aa]partados?|[Pp]aragraphs?|[Pp]aras?\.|[Ss]ubparagraph|[Pp]oint|[Ss]ections?)\s+(?:\d{1,3}(?:\.\d{1,2})*|[“"‘']?\p{L}(?![\p{L}\d])[”"’']?)(?:\s?\(\p{L}{1,3}\))*(?![\p{L}\d])(?:\)(?=,?\s+(?:del?|of|y|literal|numeral|inciso|párrafo)\s))?|,?\s+N\.?\s?[º°]s?\s*\d{1,3}(?:,\s\d{1,3}(?!\d))*(?:\s(?:y|e)\s\d{1,3}(?!\d))?(?:\s\p{Ll}\)|\)(?=,?\s+del?\s))?)*`;
/** `5, 6 y 8`, `72 y ss.` */
export const ARTICLE_NUMBERS = String.raw`${ARTICLE_NUMBER}(?:\s?(?:,|y|and|to|al?|[-–])\s?${ARTICLE_NUMBER}(?![\p{L}\d]))*(?:\s(?:y\s)?(?:ss|sgts|ff)\.)?`;
/** `art. 5`, `artículos 5 y 6, inciso 2`. */
export const ARTICLES = String.raw`(?:(?:[Aa]rtículos?|[Aa]rticles?)\s+|[Aa]rts?\.\s*)${ARTICLE_NUMBERS}${ARTICLE_PARTS}`;
/** `quinto`, `Décimo`. */
export const ORDINALS = `(?:[Úú]nic[oa]|[Pp]rimer[oa]?|[Ss]egund[oa]|[Tt]ercer[oa]?|[Cc]uart[oa]|[Qq]uint[oa]|[Ss]ext[oa]|[Ss]éptim[oa]|[Oo]ctav[oa]|[Nn]oven[oa]|[Dd]écim[oa])`;
/** `Tercera Disposición Complementaria Final`. */
export const PROVISION = String.raw`${ORDINALS}\s+[Dd]isposición(?:\s+\p{Lu}\p{L}+){0,3}`;
/** `(parcial)`, `-parciales-`: not the whole of them. */
const PARTIAL = String.raw`(?:\s+(?:\(parcial(?:es)?\)|[-–—]\s?parcial(?:es)?\s?[-–—]))?`;
const UNIT = `(?:[Aa]rtículos?|[Cc]apítulos?|[Tt]ítulos?|[Ss]ecci(?:ón|ones)|[Aa]rticles?|[Cc]hapters?|[Ss]ections?|[Tt]itles?)`;
const TOGETHER = String.raw`(?:y|e|and|in\s+conjunction\s+with|read\s+(?:together\s+)?with|en\s+(?:relación|concordancia|conexión)\s+con)`;
/** Behind `artículos II y V`: `(parciales) y los capítulos Cuarto y Quinto`; behind `Article 5`: `in conjunction with Article 6`. */
export const FURTHER_ARTICLES = String.raw`${PARTIAL}(?:,?\s+${TOGETHER}\s+(?:(?:el|la|los|las|the)\s+)?${UNIT}\s+(?:${ARTICLE_NUMBERS}${ARTICLE_PARTS}|${ORDINALS}(?:(?:,|\s+y)\s+${ORDINALS})*)${PARTIAL})?`;
/** What a law or a judgment is cited by, when it stands behind its name: articles, or `num. 6.4`, `fund. 26`, `párrs. 4-5`. */
export const PART_BEHIND = String.raw`(?:${ARTICLES}|(?:[Nn]um(?:eral)?e?s?|[Ff]und(?:amento)?s?\.?\s[Jj]ur(?:ídico)?s?\.?(?:\s?N\.?\s?[º°])?|[Ff]unds?|[Ff]undamentos?|[Ff]\.?\s?[Jj]|[Pp]árrs?|[Pp]árrafos?|[Pp]aras?|[Cc]onsid(?:erando)?s?|[Ii]nc|[Ss]ecs?|[Ss]ections?|ss?|[Tt]itle|§{1,2})\.?\s?${ARTICLE_NUMBERS})`;
