package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Complete pages written for this project: menus, teasers, credits and comments around an article.
 */
class PagesTest {

  private static final String ENGLISH =
      """
      Skip to main content
      Home
      Politics
      Sports
      Weather
      Subscribe
      Sign in
      +Old lighthouse to become a school for sailors
      By Mara Lind
      Published March 3, 2024
      Share on Facebook
      The lighthouse at Gull Point in winter. (Photo: Harbor Archive/Tove Ek)
      *The lighthouse at Gull Point, dark since 1987, will open next autumn as a school for young sailors, the county council decided on Tuesday.
      *The council voted 9 to 2 for the plan, which costs four million crowns and was first proposed by the local sailing club three years ago.
      Advertisement
      *"We have waited a long time for this," said club president Arne Holm after the vote. "Our children will learn to read the sea where their grandparents did."
      Read more: Ferry to the islands sails again after repairs
      *Two members of the council voted against the plan because, they said, the old tower needs a new roof before anyone can sleep under it.
      *Work on the building is due to begin in May, and the first thirty pupils are expected in September.
      Sign up for our daily newsletter
      Related stories
      Harbor fees to rise in spring
      Five quiet beaches for the long weekend
      Most read
      Town hall clock stops again
      Comments
      Reply
      Privacy Policy
      Terms of Use
      © 2024 Gull Point Courier. All rights reserved.
      """;

  private static String page(String marked) {
    return marked
        .lines()
        .map(line -> line.startsWith("*") || line.startsWith("+") ? line.substring(1) : line)
        .collect(Collectors.joining("\n\n"));
  }

  private static String article(String marked) {
    return marked
        .lines()
        .filter(line -> line.startsWith("*"))
        .map(line -> line.substring(1))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theBodyIsTheCompleteArticleAndNothingElse() {
    Cleaned cleaned = Pages.cleaned(Pages.page(page(ENGLISH)));
    assertThat(cleaned.content().body()).isEqualTo(article(ENGLISH));
    assertThat(cleaned.content().headline())
        .contains("Old lighthouse to become a school for sailors");
    assertThat(cleaned.content().byline()).containsExactly("Mara Lind");
  }

  @Test
  void aPageWithoutBlankLinesGivesTheSameArticle() {
    String flat = page(ENGLISH).replace("\n\n", "\n");
    assertThat(Pages.body(flat)).isEqualTo(article(ENGLISH));
  }

  @Test
  void everyRemovedLineNamesItsRule() {
    Cleaned cleaned = Pages.cleaned(Pages.page(page(ENGLISH)));
    assertThat(cleaned.lines())
        .filteredOn(line -> line.role() == LineRole.REMOVED)
        .allMatch(line -> !line.rule().isEmpty())
        .extracting(CleanLine::rule)
        .contains("CAPTION", "READMORE", "SUBSCRIBE", "ADVERTISEMENT", "COMMENTS");
    assertThat(cleaned.content().removed().lines())
        .isEqualTo(
            (int) cleaned.lines().stream().filter(l -> l.role() == LineRole.REMOVED).count());
  }

  @Test
  void everyLineIsExplainedByItsFeatures() {
    assertThat(TextCleaner.create().explain(Pages.page(page(ENGLISH)), 3))
        .extracting(LineExplanation::line)
        .isEqualTo(Pages.cleaned(Pages.page(page(ENGLISH))).lines());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Startseite;Politik;Wirtschaft;Sport;Anmelden;Abonnieren;Teilen|Der alte Leuchtturm wird"
            + " im nächsten Herbst eine Schule für junge Segler, wie der Kreisrat am Dienstag"
            + " beschlossen hat.;Der Rat stimmte mit neun zu zwei Stimmen für den Plan, der vier"
            + " Millionen Euro kostet und vom Segelverein stammt.;Die Arbeiten an dem Gebäude"
            + " sollen im Mai beginnen, und die ersten dreißig Schüler werden im September"
            + " erwartet.|Mehr zum Thema;Meistgelesen;Newsletter"
            + " abonnieren;Kommentare;Datenschutz;Impressum;Alle Rechte vorbehalten",
        "fr|Accueil;Politique;Économie;Sport;Se connecter;S'abonner;Partager|Le vieux phare"
            + " deviendra l'automne prochain une école pour les jeunes marins, a décidé mardi le"
            + " conseil du comté.;Le conseil a voté par neuf voix contre deux en faveur du projet,"
            + " qui coûte quatre millions d'euros et vient du club de voile.;Les travaux doivent"
            + " commencer en mai, et les trente premiers élèves sont attendus au mois de"
            + " septembre.|À lire aussi;Les plus lus;Newsletter;Commentaires;Mentions"
            + " légales;Confidentialité;Tous droits réservés",
        "es|Inicio;Política;Economía;Deportes;Iniciar sesión;Suscríbete;Compartir|El viejo faro"
            + " será el próximo otoño una escuela para jóvenes marineros, según decidió el martes"
            + " el consejo del condado.;El consejo votó por nueve votos contra dos a favor del"
            + " plan, que cuesta cuatro millones de euros y es del club de vela.;Las obras del"
            + " edificio deben empezar en mayo, y los primeros treinta alumnos llegarán en el mes"
            + " de septiembre.|Noticias relacionadas;Lo más leído;Newsletter;Comentarios;Aviso"
            + " legal;Política de privacidad;Todos los derechos reservados",
        "pt|Início;Política;Economia;Esportes;Entrar;Assine;Compartilhar|O velho farol será no"
            + " próximo outono uma escola para jovens marinheiros, decidiu na terça-feira o"
            + " conselho do condado.;O conselho votou por nove votos contra dois a favor do plano,"
            + " que custa quatro milhões de euros e é do clube de vela.;As obras do edifício devem"
            + " começar em maio, e os primeiros trinta alunos chegam no mês de setembro.|Leia"
            + " também;Mais lidas;Newsletter;Comentários;Termos de uso;Política de"
            + " privacidade;Todos os direitos reservados",
        "it|Home;Politica;Economia;Sport;Accedi;Abbonati;Condividi|Il vecchio faro diventerà il"
            + " prossimo autunno una scuola per giovani marinai, ha deciso martedì il consiglio"
            + " della contea.;Il consiglio ha votato con nove voti contro due a favore del piano,"
            + " che costa quattro milioni di euro ed è del club di vela.;I lavori dell'edificio"
            + " devono cominciare a maggio, e i primi trenta allievi sono attesi nel mese di"
            + " settembre.|Leggi anche;Più letti;Newsletter;Commenti;Note legali;Privacy;Tutti i"
            + " diritti riservati",
        "nl|Voorpagina;Politiek;Economie;Sport;Inloggen;Abonneren;Delen|De oude vuurtoren wordt"
            + " volgend najaar een school voor jonge zeilers, zo heeft de raad van het district"
            + " dinsdag besloten.;De raad stemde met negen tegen twee stemmen voor het plan, dat"
            + " vier miljoen euro kost en van de zeilclub komt.;Het werk aan het gebouw moet in mei"
            + " beginnen, en de eerste dertig leerlingen worden in september verwacht.|Lees"
            + " ook;Meest gelezen;Nieuwsbrief;Reacties;Privacybeleid;Algemene voorwaarden;Alle"
            + " rechten voorbehouden",
        "ru|Главная;Политика;Экономика;Спорт;Войти;Подписаться;Поделиться|Старый маяк следующей"
            + " осенью станет школой для молодых моряков, такое решение во вторник принял совет"
            + " округа.;Совет проголосовал девятью голосами против двух за план, который стоит"
            + " четыре миллиона и который предложил парусный клуб.;Работы в здании должны начаться"
            + " в мае, и первые тридцать учеников придут в школу уже в сентябре этого года.|Читайте"
            + " также;Самое читаемое;Рассылка;Комментарии;Политика конфиденциальности;О проекте;Все"
            + " права защищены",
        "ar|الرئيسية;سياسة;اقتصاد;رياضة;تسجيل الدخول;اشترك;مشاركة|قرر مجلس المقاطعة يوم الثلاثاء أن"
            + " المنارة القديمة ستصبح في الخريف المقبل مدرسة للبحارة الشباب في هذه المنطقة.;وصوت"
            + " المجلس بتسعة أصوات مقابل صوتين لصالح الخطة التي تبلغ كلفتها أربعة ملايين وهي من"
            + " اقتراح نادي الإبحار.;ومن المقرر أن تبدأ الأعمال في المبنى في شهر مايو على أن يصل"
            + " أول ثلاثين طالبا إلى المدرسة في سبتمبر.|اقرأ أيضا;الأكثر قراءة;النشرة"
            + " البريدية;التعليقات;سياسة الخصوصية;اتصل بنا;جميع الحقوق محفوظة",
        "fa|صفحه اصلی;سیاسی;اقتصادی;ورزشی;ورود;خبرنامه;اشتراک گذاری|شورای شهرستان روز سه شنبه تصمیم"
            + " گرفت که فانوس دریایی قدیمی در پاییز آینده به مدرسه ای برای ملوانان جوان تبدیل"
            + " شود.;شورا با نه رأی در برابر دو رأی به این طرح که چهار میلیون هزینه دارد و از"
            + " باشگاه قایقرانی است رأی مثبت داد.;قرار است کار در این ساختمان در ماه مه آغاز شود و"
            + " سی دانش آموز نخست در ماه سپتامبر به این مدرسه بیایند.|اخبار"
            + " مرتبط;پربازدیدترین;عضویت در خبرنامه;نظرات;حریم خصوصی;تماس با ما;تمامی حقوق محفوظ"
            + " است",
      })
  void theMainNewsLanguagesAreRead(String language, String menu, String article, String footer) {
    String page = String.join("\n", menu, article, footer).replace(";", "\n");
    assertThat(Pages.body(page)).as(language).isEqualTo(article.replace(";", "\n"));
  }

  @Test
  void aLongDocumentOfShortLinesIsRead() {
    assertThat(Pages.cleaned(Pages.page("x\n".repeat(50_000))).lines()).hasSize(50_000);
  }

  @Test
  void aLongDocumentOfProseIsKept() {
    String text =
        "The council met on Tuesday to vote on the new plan, and the mayor said it would pass. "
            .repeat(4)
            .strip();
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 15_000; i++) {
      page.append("In part ").append(i).append(": ").append(text).append('\n');
    }
    assertThat(Pages.body(page.toString())).hasSize(page.length() - 1);
  }
}
