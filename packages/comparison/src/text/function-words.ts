/** Words that say how a sentence is built rather than what it is about. Negations are not among them: they carry content here. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those there here it its it's he she they them their theirs his her hers him we us our ours you
  your i me my mine who whom whose which what when where why how and or but nor so yet if then than as at by for from in
  into of off on onto out over to up with within about after again against all also am any are aren't be been being before
  between both can could did do does doing down during each few further had has have having is isn't just more most much
  only other own same should some such through too under until very was were while will would may might must shall upon
  say says said saying tell tells told according reported reports report added adding stated states state noted notes mr
  mrs ms dr s t re ve ll d`.split(/\s+/),
);
