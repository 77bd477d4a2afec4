package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles written for this project in many scripts: a lighthouse becomes a school. */
class ScriptsTest {

  /** A headline, a lead that is shorter than the next paragraph, and two paragraphs. */
  record Story(String headline, List<String> paragraphs, String menu, String footer) {}

  static Stream<Named<Story>> stories() {
    return Stream.of(
        story(
            "Chinese",
            "海鸥角老灯塔将改建为少年航海学校",
            "县议会星期二决定，停用多年的海鸥角灯塔明年秋天将改建为少年航海学校。",
            "议会以九票对两票通过了这项计划。该计划耗资四百万元，三年前由当地帆船俱乐部首次提出，此后一直在等待批准和资金到位。",
            "俱乐部主席在表决后说：“我们等这一天等了很久，孩子们将在祖父辈学会看海的地方学习航海。”",
            "首页;新闻;体育;登录;订阅",
            "相关新闻;热门文章;评论;隐私政策;版权所有"),
        story(
            "Japanese",
            "古い灯台が若い船乗りの学校に",
            "郡議会は火曜日、長く使われていない岬の灯台を来年秋に若い船乗りの学校にすると決めた。",
            "議会は九対二で計画を承認した。計画には四百万円がかかり、三年前に地元のヨットクラブが初めて提案して以来、資金のめどが立つのを待っていた。",
            "クラブの会長は採決の後で「長い間この日を待っていた。子どもたちは祖父の世代が海を読むことを覚えた場所で学ぶことになる」と話した。",
            "トップ;ニュース;スポーツ;ログイン;会員登録",
            "関連記事;アクセスランキング;コメント;プライバシーポリシー;無断転載を禁じます"),
        story(
            "Korean",
            "낡은 등대 내년 가을 청소년 항해 학교로",
            "군의회는 오랫동안 쓰이지 않던 갈매기곶 등대를 내년 가을 청소년 항해 학교로 바꾸기로 화요일 결정했다.",
            "의회는 이 계획을 찬성 아홉 표, 반대 두 표로 통과시켰다. 사업비는 사백만 원이며 삼 년 전 지역 요트 클럽이 처음 제안한 뒤 예산이 마련되기를 기다려 왔다.",
            "클럽 회장은 표결이 끝난 뒤 \"우리는 이날을 오래 기다렸다\"며 \"아이들은 할아버지들이 바다를 읽는 법을 배운 곳에서 공부하게 될 것\"이라고 말했다.",
            "홈;뉴스;스포츠;로그인;구독하기",
            "관련기사;많이 본 뉴스;댓글;개인정보처리방침;무단전재 및 재배포 금지"),
        story(
            "Urdu",
            "پرانا مینار اگلے سال ملاحوں کا اسکول بنے گا",
            "ضلعی کونسل نے منگل کو فیصلہ کیا کہ برسوں سے بند پرانا مینار اگلے خزاں میں نوجوان ملاحوں کا اسکول بنے گا۔",
            "کونسل نے دو کے مقابلے میں نو ووٹوں سے اس منصوبے کی منظوری دی۔ اس پر چالیس لاکھ روپے خرچ ہوں گے اور یہ تین سال پہلے مقامی کشتی رانی کلب نے پیش کیا تھا۔",
            "کلب کے صدر نے رائے شماری کے بعد کہا کہ ہم نے اس دن کا بہت انتظار کیا، اب ہمارے بچے وہیں سمندر کو سمجھنا سیکھیں گے جہاں ان کے دادا نے سیکھا تھا۔",
            "صفحہ اول;پاکستان;کھیل",
            "تازہ ترین;رابطہ"),
        story(
            "Hindi",
            "पुराना प्रकाशस्तंभ बनेगा युवा नाविकों का विद्यालय",
            "ज़िला परिषद ने मंगलवार को फ़ैसला किया कि वर्षों से बंद पुराना प्रकाशस्तंभ अगले साल युवा नाविकों का विद्यालय बनेगा।",
            "परिषद ने दो के मुक़ाबले नौ मतों से इस योजना को मंज़ूरी दी। इस पर चालीस लाख रुपये ख़र्च होंगे और इसका प्रस्ताव तीन साल पहले स्थानीय नौका क्लब ने रखा था।",
            "क्लब के अध्यक्ष ने मतदान के बाद कहा कि हमने इस दिन का लंबा इंतज़ार किया है, अब हमारे बच्चे वहीं समुद्र को पढ़ना सीखेंगे जहां उनके दादा ने सीखा था।",
            "होम;देश;खेल;लॉगिन",
            "संबंधित खबरें;टिप्पणियां;गोपनीयता नीति;सर्वाधिकार सुरक्षित"),
        story(
            "Arabic",
            "المنارة القديمة تصبح مدرسة للبحارة الشباب",
            "قرر مجلس المقاطعة يوم الثلاثاء أن تصبح المنارة القديمة المهجورة منذ سنوات مدرسة للبحارة الشباب في الخريف المقبل.",
            "وصوت المجلس بتسعة أصوات مقابل صوتين لصالح الخطة التي تبلغ كلفتها أربعة ملايين، وكان نادي الإبحار المحلي قد اقترحها للمرة الأولى قبل ثلاث سنوات.",
            "وقال رئيس النادي بعد التصويت إنهم انتظروا هذا اليوم طويلا، وإن الأطفال سيتعلمون قراءة البحر في المكان الذي تعلم فيه أجدادهم.",
            "الرئيسية;سياسة;رياضة;تسجيل الدخول",
            "اقرأ أيضا;الأكثر قراءة;التعليقات;سياسة الخصوصية;جميع الحقوق محفوظة"),
        story(
            "Thai",
            "ประภาคารเก่าจะเป็นโรงเรียนเดินเรือ",
            "สภาเมืองลงมติเมื่อวันอังคารให้เปลี่ยนประภาคารเก่าที่เลิกใช้มาหลายปีให้เป็นโรงเรียนสำหรับนักเดินเรือรุ่นเยาว์ในฤดูใบไม้ร่วงปีหน้า",
            "สภามีมติเก้าต่อสองเสียงเห็นชอบกับแผนซึ่งใช้งบประมาณสี่ล้านบาทและสโมสรเรือใบในท้องถิ่นเสนอไว้ครั้งแรกเมื่อสามปีก่อน งานก่อสร้างจะเริ่มในเดือนพฤษภาคมและคาดว่านักเรียนสามสิบคนแรกจะมาถึงในเดือนกันยายน",
            "ประธานสโมสรกล่าวหลังการลงมติว่าพวกเขารอวันนี้มานานแล้ว และเด็ก ๆ จะได้เรียนรู้ทะเลในที่ที่ปู่ของพวกเขาเคยเรียนรู้มาก่อน",
            "หน้าแรก;ข่าว;กีฬา",
            "ติดต่อเรา;เกี่ยวกับเรา"),
        story(
            "Amharic",
            "አሮጌው መብራት ቤት ትምህርት ቤት ይሆናል",
            "የወረዳው ምክር ቤት ማክሰኞ ዕለት ለዓመታት ተዘግቶ የነበረው አሮጌ መብራት ቤት በሚቀጥለው ዓመት የወጣት መርከበኞች ትምህርት ቤት እንዲሆን ወሰነ።",
            "ምክር ቤቱ ዕቅዱን በዘጠኝ ድምፅ ድጋፍና በሁለት ተቃውሞ አፀደቀ። ዕቅዱ አራት ሚሊዮን ብር የሚጠይቅ ሲሆን ከሦስት ዓመታት በፊት የአካባቢው የጀልባ ክበብ ያቀረበው ነበር።",
            "የክበቡ ሊቀመንበር ከድምፅ አሰጣጡ በኋላ ይህን ቀን ለረጅም ጊዜ ስንጠብቅ ነበር፣ ልጆቻችን አያቶቻቸው ባሕርን ማንበብ በተማሩበት ቦታ ይማራሉ ብለዋል።",
            "ዜና;ስፖርት;ባህል",
            "ያግኙን;ስለ እኛ"));
  }

  static Stream<Named<Story>> storiesWithCuePhrases() {
    Set<String> surely = Set.of("Chinese", "Japanese", "Hindi", "Arabic");
    return stories().filter(story -> surely.contains(story.getName()));
  }

  private static Named<Story> story(
      String language,
      String headline,
      String lead,
      String second,
      String third,
      String menu,
      String footer) {
    return Named.of(language, new Story(headline, List.of(lead, second, third), menu, footer));
  }

  private static String body(Story story) {
    return String.join("\n", story.paragraphs());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aLeadWithoutAHeadlineStaysInTheBody(Story story) {
    Cleaned cleaned = Pages.cleaned(Pages.page(body(story)));
    assertThat(cleaned.content().body()).isEqualTo(body(story));
    assertThat(cleaned.content().headline()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aHeadlineAboveALeadIsTheHeadline(Story story) {
    Cleaned cleaned = Pages.cleaned(Pages.page(story.headline() + "\n\n" + body(story)));
    assertThat(cleaned.content().body()).isEqualTo(body(story));
    assertThat(cleaned.content().headline()).contains(story.headline());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void anArticleComesOutOfItsPage(Story story) {
    String page =
        String.join("\n", story.menu(), story.headline(), body(story), story.footer())
            .replace(";", "\n");
    Cleaned cleaned = Pages.cleaned(Pages.page(page));
    assertThat(cleaned.content().body())
        .contains(String.join("\n", story.paragraphs().subList(1, 3)));
    assertThat(cleaned.content().headline()).isNotEqualTo(Optional.of(story.paragraphs().get(0)));
  }

  @ParameterizedTest
  @MethodSource("storiesWithCuePhrases")
  void theBodyHasNothingElseInALanguageWithCuePhrases(Story story) {
    String page =
        String.join("\n", story.menu(), story.headline(), body(story), story.footer())
            .replace(";", "\n");
    Cleaned cleaned = Pages.cleaned(Pages.page(page));
    assertThat(cleaned.content().body()).isEqualTo(body(story));
    assertThat(cleaned.content().headline()).contains(story.headline());
  }
}
