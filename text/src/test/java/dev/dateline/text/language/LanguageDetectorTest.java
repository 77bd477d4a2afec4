package dev.dateline.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.article.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final String ENGLISH =
      "The harbour council met on Tuesday and agreed that the old bridge must be repaired before"
          + " winter, since the ferry alone cannot carry the traffic of the two villages.";
  private static final String GERMAN =
      "Der Stadtrat hat am Dienstag beschlossen, dass die alte Brücke noch vor dem Winter repariert"
          + " werden muss, weil die Fähre allein den Verkehr der beiden Dörfer nicht bewältigt.";

  private final LanguageDetector detector = LanguageDetector.create();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "eng | The harbour council met on Tuesday and agreed that the old bridge must be repaired",
        "deu | Der Stadtrat hat am Dienstag beschlossen, dass die alte Brücke repariert werden muss",
        "fra | Le conseil municipal a décidé mardi que le vieux pont doit être réparé avant l'hiver",
        "spa | El ayuntamiento decidió el martes que el viejo puente debe repararse antes de invierno",
        "por | A câmara municipal decidiu na terça-feira que a velha ponte não pode esperar o inverno",
        "ita | Il consiglio comunale ha deciso martedì che il vecchio ponte deve essere riparato",
        "nld | De gemeenteraad heeft dinsdag besloten dat de oude brug vóór de winter hersteld moet zijn, omdat de veerpont het verkeer niet aankan",
        "rus | Городской совет решил во вторник, что старый мост нужно отремонтировать до зимы",
        "ara | قرر مجلس المدينة يوم الثلاثاء أنه يجب إصلاح الجسر القديم قبل حلول فصل الشتاء",
        "fas | شورای شهر روز سه‌شنبه تصمیم گرفت که پل قدیمی باید پیش از زمستان تعمیر شود، زیرا قایق به تنهایی نمی‌تواند مردم دو روستا را جابه‌جا کند",
      })
  void theLanguageOfPlainSentencesIsDetected(String code, String sentence) {
    assertThat(detector.detect(sentence).code()).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fas | شوراي شهر شامگاه سه‌شنبه تصميم گرفت پل قديمي را تا پايان سال به روي كاميون‌ها ببندد",
        "fas | شورای شهر شامگاه سه‌شنبه تصمیم گرفت پل قدیمی را تا پایان سال به روی کامیون‌ها ببندد",
        "ind | Dewan kota memutuskan untuk menutup jembatan lama bagi truk sampai akhir tahun karena dua tiang batu telah bergeser",
        "nob | Kommunestyret vedtok tirsdag kveld å stenge den gamle broen for lastebiler ut året fordi to pilarer har flyttet seg",
        "nno | Kommunestyret vedtok tysdag kveld å stengja den gamle brua for lastebilar ut året fordi to pilarar ikkje lenger står støtt, seier dei",
        "srp | Градско веће је у уторак увече одлучило да затвори стари мост за камионе до краја године јер су се два стуба померила",
        "est | Linnavolikogu otsustas teisipäeva õhtul sulgeda vana silla veoautodele aasta lõpuni, sest kaks sammast on nihkunud",
        "lav | Pilsētas dome otrdienas vakarā nolēma slēgt veco tiltu kravas automašīnām līdz gada beigām, jo divi balsti ir nobīdījušies",
      })
  void relatedLanguagesCountAsOneInTheChoice(String code, String sentence) {
    assertThat(detector.detect(sentence).code()).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kor | 서울에 큰비",
        "tha | ฝนตกหนัก",
        "ell | Βροχή στην Αθήνα",
        "kat | წვიმა თბილისში",
        "hye | Անձրև Երևանում",
        "heb | גשם בתל אביב",
        "tam | சென்னையில் மழை",
        "cmn | 加州继续降雨",
        "cmn | 颱風襲擊台灣東部",
        "jpn | 東京は大雨でした",
        "jpn | ニュースです",
        "khm | ភ្លៀងធ្លាក់",
      })
  void aScriptOfOneLanguageDecidesForTheShortestText(String code, String text) {
    assertThat(detector.detect(text).code()).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "字",
        "한국",
        "서울 and the rest of it",
        "Дождь в городе",
        "مطر في المدينة",
        "बारिश हो रही है",
        "中文とか中文中文中文中文中文中文中文中文中文"
      })
  void aScriptOfSeveralLanguagesOrFewLettersDecidesNothing(String text) {
    assertThat(ScriptLanguage.of(text)).isEmpty();
  }

  /** The model gives the same probability to the other languages with and without groups. */
  @Property(tries = 100)
  void aGroupIsAtLeastAsLikelyAsItsMembers(@ForAll String text) {
    NgramModel model = NgramModel.shared();
    double[] probabilities = model.probabilities(text);
    LanguageGroups.Guess best = LanguageGroups.of(model).best(probabilities);
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    double alone = 1 - sorted[sorted.length - 2] / sorted[sorted.length - 1];
    String code = LanguageGroups.of(model).code(best.group(), probabilities);
    if (Macrolanguage.of(code).isEmpty() && !code.equals("hbs")) {
      assertThat(best.lead()).isLessThanOrEqualTo(alone + 0.001);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "Hello", "12345 67890 2021-08-04", "\ud800", "++++ ----"})
  void tooShortIsUnknown(String text) {
    assertThat(detector.detect(text)).isEqualTo(Language.unknown());
  }

  @Test
  void halfAndHalfIsUnknown() {
    assertThat(detector.detect(ENGLISH.repeat(6) + "\n" + GERMAN.repeat(6)))
        .isEqualTo(Language.unknown());
  }

  @Test
  void aForeignQuotationDoesNotChangeTheLanguage() {
    assertThat(detector.detect(ENGLISH.repeat(8) + "\n" + GERMAN + "\n" + ENGLISH.repeat(2)).code())
        .contains("eng");
  }

  @Test
  void probabilitiesAreThoseOfTheLibrary() throws IOException {
    LanguageDetectorME library;
    try (InputStream file = getClass().getResourceAsStream("/langdetect-183.bin")) {
      library = new LanguageDetectorME(new LanguageDetectorModel(file));
    }
    for (String text : new String[] {ENGLISH, GERMAN, "Le conseil", "Городской совет", "a\0b"}) {
      opennlp.tools.langdetect.Language best = library.predictLanguage(text);
      double[] probabilities = NgramModel.shared().probabilities(text.toLowerCase(Locale.ROOT));
      int index = 0;
      for (int i = 0; i < probabilities.length; i++) {
        index = probabilities[i] > probabilities[index] ? i : index;
      }
      assertThat(NgramModel.shared().languages().get(index)).isEqualTo(best.getLang());
      assertThat(probabilities[index]).isCloseTo(best.getConfidence(), within(1e-9));
    }
  }

  @Property(tries = 300)
  void anyTextHasAnAnswer(@ForAll String text) {
    Language language = detector.detect(text);
    assertThat(language.score()).isBetween(0.0, 1.0);
    assertThat(language.code().isEmpty()).isEqualTo(language.equals(Language.unknown()));
  }
}
