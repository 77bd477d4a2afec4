package dev.dateline.text.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Capture;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadBlocksTest {
  private static final LocalDate DAY = LocalDate.of(2021, 8, 4);
  private static final String BODY = "Rain fell on the harbour.\nIt fell all night.\n";
  private static final HeaderParser PARSER =
      HeaderParser.accepting(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 23));

  @Test
  void yamlFrontMatterIsMetadata() {
    Headed headed =
        kept(
            """
            ---
            layout: post
            title: "Ferry: the second boat"   # working title
            date: 2021-08-04 23:30:00 +0200
            updated: 2021-08-06
            authors:
              - name: Rado Kunst
                email: rado@news.example
              - "Ines Tarrow"
            tags: [boats, 'the harbour']
            link: https://news.example/ferry
            lang: en-GB
            source: Amary Post
            scraped_at: "2022-03-02T10:33:55+01:00"
            summary: >
              Two lines
              of it.
            ---

            """
                + BODY);

    Metadata metadata = headed.source().metadata();
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
    assertThat(headed.header().orElseThrow().date()).isEqualTo(DAY);
    assertThat(metadata.title()).contains("Ferry: the second boat");
    assertThat(metadata.date()).isEmpty();
    assertThat(metadata.modified()).contains("2021-08-06");
    assertThat(metadata.authors()).containsExactly("Rado Kunst", "Ines Tarrow");
    assertThat(metadata.url()).contains("https://news.example/ferry");
    assertThat(metadata.language()).contains("en-GB");
    assertThat(metadata.publisher()).contains("Amary Post");
    assertThat(metadata.capture())
        .contains(Capture.at(LocalDateTime.of(2022, 3, 2, 9, 33, 55), Capture.Source.FIELD));
    assertThat(metadata.fields())
        .containsExactly(
            "url=link",
            "title=title",
            "date=date",
            "modified=updated",
            "captured=scraped_at",
            "language=lang",
            "authors=authors",
            "publisher=source");
  }

  @Test
  void handwrittenFrontMatterNeedNotBeYaml() {
    Headed headed = kept("---\ntitle: Ferry: the @second boat\ndate: '2021-08-04'\n---\n" + BODY);

    assertThat(headed.source().metadata().title()).contains("Ferry: the @second boat");
    assertThat(headed.header().orElseThrow().date()).isEqualTo(DAY);
  }

  @Test
  void frontMatterMayHaveOnlyIdentifiersAsNames() {
    Headed headed = kept("---\n# keep\ncascade:\n  build: never\n_build-id: 7\n---\n" + BODY);

    assertThat(headed.source().metadata()).isEqualTo(Metadata.none());
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
  }

  @Test
  void booleansAreNotDaysAndPathsAreNotAddresses() {
    Metadata metadata =
        kept("---\npublished: false\nupdated: no\nurl: /2021/ferry\nsource: https://a.example/f\n---\n"
                + BODY)
            .source()
            .metadata();

    assertThat(metadata.date()).isEmpty();
    assertThat(metadata.modified()).isEmpty();
    assertThat(metadata.url()).contains("https://a.example/f");
    assertThat(metadata.fields()).containsExactly("url=source");
  }

  @Test
  void tomlFrontMatterIsMetadata() {
    Headed headed =
        kept(
            """
            +++
            title = "A \\"second\\" ferry"
            date = 2021-08-04T10:22:00Z
            authors = [
              "Rado Kunst",
              "Ines Tarrow",
            ]
            draft = false
            [params]
            author = "a theme"
            +++
            """
                + BODY);

    Metadata metadata = headed.source().metadata();
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
    assertThat(headed.header().orElseThrow().date()).isEqualTo(DAY);
    assertThat(metadata.title()).contains("A \"second\" ferry");
    assertThat(metadata.authors()).containsExactly("Rado Kunst", "Ines Tarrow");
  }

  @Test
  void jsonFrontMatterIsMetadata() {
    Headed headed =
        kept(
            """
            {
              "title": "A \\"second\\" ferry",
              "date": "2021-08-04",
              "params": {"author": "a theme"},
              "authors": ["Rado Kunst", null, {"x": 1}, "Ines Tarrow"]
            }

            """
                + BODY);

    Metadata metadata = headed.source().metadata();
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
    assertThat(headed.header().orElseThrow().date()).isEqualTo(DAY);
    assertThat(metadata.title()).contains("A \"second\" ferry");
    assertThat(metadata.authors()).containsExactly("Rado Kunst", "Ines Tarrow");
  }

  @Test
  void theHeaderOfANewsArticleIsMetadata() {
    Headed headed =
        kept(
            """
            Path: news.example!amary
            From: rado@example.org (Rado Kunst)
            Newsgroups: town.harbour
            Subject: Second
             ferry
            Message-ID: <1993Apr5.170112@example.org>
            Date: Mon, 5 Apr 93 17:01:12 GMT
            Lines: 8

            """
                + BODY);

    Metadata metadata = headed.source().metadata();
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
    assertThat(headed.header().orElseThrow().date()).isEqualTo(LocalDate.of(1993, 4, 5));
    assertThat(metadata.title()).contains("Second ferry");
    assertThat(metadata.authors()).containsExactly("Rado Kunst");
    assertThat(metadata.id()).contains("<1993Apr5.170112@example.org>");
    assertThat(metadata.fields())
        .containsExactly("id=Message-ID", "title=Subject", "date=Date", "authors=From");
  }

  @Test
  void bracketsAndHashesMeanNothingOutsideFrontMatter() {
    assertThat(
            kept("Subject: [Ferry] Issue #5, again [sic]\nFrom: a@x.example\n\n" + BODY)
                .source()
                .metadata()
                .title())
        .contains("[Ferry] Issue #5, again [sic]");
    assertThat(kept("Title: [Ferry, boat]\nDate: 2021-08-04\n" + BODY).source().metadata().title())
        .contains("[Ferry, boat]");
  }

  @Test
  void encodedWordsOfMailAreRead() {
    Metadata metadata =
        kept("Subject: =?utf-8?Q?Caf=C3=A9_am?= =?UTF-8?B?IEhhZmVu?= =?nonsense?Q?x?=\n"
                + "From: =?iso-8859-1?q?Andr=E9?= <a@x.example>\nDate: 2021-08-04\n\n"
                + BODY)
            .source()
            .metadata();

    assertThat(metadata.title()).contains("Café am Hafen=?nonsense?Q?x?=");
    assertThat(metadata.authors()).containsExactly("André");
  }

  @Test
  void aDateHeaderMayFollowABlockWithoutADate() {
    Headed headed =
        kept("Subject: Ferry\nFrom: Rado Kunst <r@x.example>\n\ndate 2021-08-04\n" + BODY);

    assertThat(headed.header().orElseThrow().date()).isEqualTo(DAY);
    assertThat(headed.source().metadata().authors()).containsExactly("Rado Kunst");
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: Second ferry\nAuthor: Rado Kunst\nDate: 2021-08-04\nURL: https://news.example/f\n",
        "TITLE : Second ferry\n\nDATE : 2021-08-04\n\n",
        "Titel: Second ferry\r\nAutor: Rado Kunst\r\nDatum: 2021-08-04\r\nQuelle: Post\r\n\r\n",
        "标题：Second ferry\n日期：2021-08-04\n来源：新华社\n",
        "Source: Amary Post\nTitle: Second ferry\nDate: 2021-08-04\nText: ",
      })
  void labelsAtTheHeadAreMetadata(String labels) {
    Headed headed = kept(labels + BODY);

    assertThat(headed.source().metadata().title()).contains("Second ferry");
    assertThat(headed.header().orElseThrow().date()).isEqualTo(DAY);
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
  }

  @Test
  void aDateInAnotherFormIsLeftToTheMetadata() {
    Headed headed = kept("Title: Second ferry\nDate: 4 août 2021\n" + BODY);

    assertThat(headed.header()).isEmpty();
    assertThat(headed.source().metadata().date()).contains("4 août 2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"someday", "04/08/2021", "2021-13-45", "9999-01-01"})
  void dateOfABlockIsNeverRejected(String date) {
    Headed headed = kept("---\ntitle: Second ferry\ndate: " + date + "\n---\n" + BODY);

    assertThat(headed.header()).isEmpty();
    assertThat(headed.source().metadata().date()).contains(date);
    assertThat(textOf(headed)).isEqualTo(BODY.strip());
  }

  @Test
  void metadataOfTheContainerWin() {
    Metadata known =
        Metadata.builder()
            .title(Optional.of("The container's"))
            .authors(List.of("Its author"))
            .capture(Optional.of(Capture.on(DAY, Capture.Source.FIELD)))
            .fields(List.of("text=content"))
            .build();

    Metadata metadata =
        kept(
                "---\ntitle: Other\nauthor: Other\nurl: http://a.example/\ncaptured: 2020-01-01\n---\n"
                    + BODY,
                known)
            .source()
            .metadata();

    assertThat(metadata.title()).contains("The container's");
    assertThat(metadata.authors()).containsExactly("Its author");
    assertThat(metadata.capture().orElseThrow().day()).isEqualTo(DAY);
    assertThat(metadata.fields()).containsExactly("text=content", "url=url");
  }

  @Test
  void captureStatedByAPageWinsOverTheUsersRule() {
    Metadata known =
        Metadata.builder().capture(Optional.of(Capture.on(DAY, Capture.Source.FILE_TIME))).build();

    Metadata metadata =
        kept("---\ntitle: A\nfetched: 2021-08-01\n---\n" + BODY, known).source().metadata();

    assertThat(metadata.capture())
        .contains(Capture.on(LocalDate.of(2021, 8, 1), Capture.Source.FIELD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Transcripts, plays, interviews.
        "ANNA: Where is the boat?\nBEN: It left at noon.\nANNA: Then we walk.\n\nThey walk.\n",
        "Q: What is the title?\nA: There is none.\n\nThat was all.\n",
        "Source: It was me.\nAuthor: I know.\nSource: Then say so.\nThey leave.\n",
        // Lists and tables.
        "Price: 5 crowns\nSize: 30 metres\nBuilt: 1998\n\nThe boat is for sale.\n",
        "Author: Rado Kunst\nSource: Amary Post\nRain fell.\n",
        "Title: Only a label\nRain fell on the harbour.\n",
        "Date: noon\nTitle: none\nRain fell.\n",
        "Title: Second ferry\nDate: 2021-08-04\n",
        // A rule above a text, and a rule below.
        "---\nANNA: Where is the boat?\nBEN: It left at noon.\n---\nThey walk.\n",
        "---\ntitle: a line\nThis is a sentence of prose.\n---\nRain fell.\n",
        "---\ntitle: no second fence\nauthor: nobody\nRain fell.\n",
        "+++\nOn sale now\n+++\nRain fell.\n",
        // A poem.
        "O title: thou art gone,\nO date: thou comest late,\n\nThe author: sleeps.\n",
        // No mail: a letter, a notice, a page.
        "From: the mayor\nTo: everybody\n\nThe bridge is closed.\n",
        "Subject: to change, the fair is on Friday.\n\nBring a coat.\n",
        "Path: through the wood\nSubject: to rain\nBring: a coat\nWear: boots\nMeet: at noon\n\nGo.\n",
        // Records, and what looks like one.
        "{\"title\": \"a\", \"text\": \"b\"}\n{\"title\": \"c\", \"text\": \"d\"}\n",
        "{\"title\": \"a\", \"text\": \"b\"}",
        "{curly} brackets open this text\n",
        "{\"weather\": \"rain\"}\nRain fell.\n",
      })
  void textThatOnlyLooksLikeABlockIsText(String text) {
    assertThat(HeadBlocks.find(text)).isEmpty();
  }

  @Test
  void escapesOfLoneSurrogatesDoNotReachTheMetadata() {
    Metadata metadata =
        kept("{\"title\": \"a \\uD83D b\", \"author\": \"\\uDC00\"}\n" + BODY).source().metadata();

    assertThat(metadata.title()).contains("a \uFFFD b");
    assertThat(metadata.authors()).containsExactly("\uFFFD");
  }

  @Test
  void blocksWithoutEndAreText() {
    assertThat(HeadBlocks.find("---\n" + "a: b\n".repeat(200_000))).isEmpty();
    assertThat(HeadBlocks.find("{\"title\": [" + "[".repeat(200_000))).isEmpty();
    assertThat(HeadBlocks.find("Subject: a\nFrom: b\n" + " c\n".repeat(200_000))).isEmpty();
  }

  @Property
  void anyTextIsReadWithoutFailing(@ForAll("pieces") String text) {
    Optional<HeadBlock> block = HeadBlocks.find(text);

    assertThat(block.map(HeadBlock::end).orElse(0)).isBetween(0, text.length());
    block.ifPresent(
        found ->
            assertThat(found.fields())
                .allSatisfy(field -> assertThat(field.start()).isLessThanOrEqualTo(field.end())));
    PARSER.parse(source(text, Metadata.none()));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "---\n",
            "+++\n",
            "...\n",
            "\n",
            "\r",
            "title",
            "date",
            "From",
            "Subject",
            ": ",
            " = ",
            ":",
            "=",
            "[",
            "]",
            "\"",
            "'",
            "\"\"\"",
            "\\u",
            "{",
            "}",
            ",",
            "- ",
            "  ",
            "\uFEFF",
            "\uD83D",
            "2021-08-04",
            "2021-08-04T10:00:00+99:00",
            "Text: ",
            "URL: http://a.b\n",
            "7-APR-1987 17:17:34.97\n",
            "null",
            "# x\n",
            "Rain fell.\n")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  private static Headed kept(String text) {
    return kept(text, Metadata.none());
  }

  private static Headed kept(String text, Metadata known) {
    Outcome<Headed> outcome = PARSER.parse(source(text, known));
    assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Headed>) outcome).value();
  }

  private static String textOf(Headed headed) {
    String text = headed.source().text();
    return (text.substring(0, headed.cutStart()) + text.substring(headed.cutEnd())).strip();
  }

  private static SourceText source(String text, Metadata metadata) {
    return new SourceText(
        Origin.ofFile("file:///a.md"),
        "00",
        text,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        metadata,
        Set.of());
  }
}
