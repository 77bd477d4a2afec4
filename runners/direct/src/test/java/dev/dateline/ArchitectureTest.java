package dev.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the rooms of the house and the arrows between them, as docs/ARCHITECTURE.md draws them. */
class ArchitectureTest {

  private static final String ROOT = "dev.dateline.";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("dev/dateline/fixtures/"))
          .importPackages("dev.dateline");

  @ParameterizedTest(name = "{0} imports only {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "article       | nothing",
        "extension     | nothing",
        "source.storage | extension",
        "source        | article source.storage",
        "source.charset | article source",
        "source.format | nothing",
        "source.record | article source",
        "source.container | article source source.charset source.format source.record",
        "source.container.records | article source source.charset source.container source.record",
        "source.container.warc | article source source.charset source.container source.format",
        "source.read   | article source source.container source.container.records"
            + " source.container.warc",
        "text.header   | article text.resource",
        "text.resource | nothing",
        "text.page     | article text.page.dom text.page.metadata text.page.evidence",
        "text.page.dom | nothing",
        "text.page.metadata | article",
        "text.page.evidence | text.page.dom text.page.metadata",
        "text.clean    | article text.header text.resource text.page text.page.dom text.page.evidence"
            + " text.page.metadata text.clean.line text.clean.feature text.clean.wrap",
        "text.clean.wrap | text.resource text.clean.line",
        "text.clean.line | article text.resource",
        "text.clean.feature | text.resource text.page.evidence text.clean.line",
        "text.language | article",
        "text.date     | article text.header text.page text.page.metadata text.clean"
            + " text.date.written",
        "text.date.written | article",
        "text.dedup    | article",
        "text.story    | nothing",
        "text.entity   | article text.resource text.entity.token text.entity.name"
            + " text.entity.model",
        "text.entity.token | text.resource",
        "text.entity.name | text.resource text.entity.token",
        "text.entity.feature | text.resource text.entity.token",
        "text.entity.model | text.resource text.entity.token text.entity.feature text.entity.name",
        "text..        | article",
        "codec         | article source text.dedup text.story schema",
        "dataset.store | article extension",
        "dataset.manifest | article codec text.dedup dataset.store",
        "dataset.rows  | article text.dedup codec text.story dataset.store dataset.manifest",
        "dataset.publish | article source codec dataset.store dataset.manifest dataset.rows",
        "dataset.change | article source text.dedup text.story codec schema dataset.store dataset.manifest"
            + " dataset.rows dataset.publish",
        "dataset.inspect | article source codec dataset.store dataset.manifest dataset.rows"
            + " dataset.publish dataset.change",
        "dataset       | source codec dataset..",
        "stage.packet  | source.container dataset..",
        "stage.block   | article text.dedup codec dataset..",
        "stage.ledger  | article text.dedup dataset.. stage.block",
        "stage.story   | codec text.dedup text.story dataset.. schema stage.block stage.ledger",
        "stage.boilerplate | article source.container source.read text.clean text.story dataset.."
            + " stage.packet stage.block stage.story",
        "stage         | article source.container source.read text.. codec dataset.. schema"
            + " stage..",
        "report.wording | article dataset..",
        "report.data   | article dataset.. report.wording",
        "report.html   | article report.wording",
        "report.page   | article dataset.. report.html report.data report.wording",
        "report.tally  | article text.story codec dataset.. report.data report.wording",
        "report        | article codec dataset.. report..",
        "query         | article codec dataset..",
        "export        | article codec dataset.. extension",
        "pipeline      | article source source.container source.read source.record text.. codec dataset.. schema"
            + " stage.. report pipeline.flink",
        "pipeline.flink | stage",
        "beam          | article text.. codec schema",
        "cli.line      | article pipeline",
        "cli.options   | article extension source.container text.. dataset.publish export pipeline cli.line",
        "cli.console   | article source source.read codec dataset.. report.wording pipeline",
        "cli.inspect   | article text.. codec dataset.. report.wording pipeline",
        "iceberg       | article codec dataset.manifest dataset.store export extension",
        "hdfs          | article source source.storage dataset.store extension",
        "s3            | source.storage dataset.store extension",
        "cli           | article extension source source.container source.read text.. codec dataset.. report"
            + " report.wording query export pipeline cli..",
        "learn.descent | article",
        "learn.date    | article text.date learn.descent",
        "learn.clean   | article text.header text.page text.page.dom text.clean text.clean.feature"
            + " text.dedup learn.descent",
        "learn.entity  | article text.entity.feature text.entity.model text.entity.name"
            + " text.entity.token",
        "learn         | article text.. cli.. pipeline learn..",
      })
  void arrowsRunDownward(String room, String below) {
    String itself = ROOT + room;
    String[] allowed =
        Stream.concat(
                Stream.of(itself, "dev.dateline"),
                below == null ? Stream.of() : Arrays.stream(below.split(" ")).map(ROOT::concat))
            .toArray(String[]::new);

    classes()
        .that(resideInAPackage(itself))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(not(resideInAPackage("dev.dateline.."))))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  /**
   * What programs of others may rely on is listed in docs/LIBRARY.md, type by type, and nothing of
   * it is made of a type that they may not rely on.
   */
  @Test
  void whatIsPublicIsListedAndMadeOfWhatIsPublic() throws IOException {
    Set<String> marked = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      if (type.isAnnotatedWith("dev.dateline.PublicApi")) {
        marked.add(type.getName().substring(ROOT.length()));
        if (type.reflect().isRecord()) {
          for (RecordComponent component : type.reflect().getRecordComponents()) {
            for (String name :
                component.getGenericType().getTypeName().replace('$', '.').split("[<>, ]+", -1)) {
              boolean isOwn = name.startsWith(ROOT) && !name.startsWith(ROOT + "schema.");
              String outer = name.replaceFirst("(\\.[A-Z]\\w*)\\..*", "$1");
              assertThat(!isOwn || HOUSE.get(outer).isAnnotatedWith("dev.dateline.PublicApi"))
                  .as("%s of %s", name, type.getName())
                  .isTrue();
            }
          }
        }
      }
    }
    Set<String> listed = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z.]+\\.[A-Z]\\w*)`")
            .matcher(Files.readString(Project.root().resolve("docs/LIBRARY.md")));
    while (row.find()) {
      listed.add(row.group(1));
    }

    assertThat(listed).isEqualTo(marked);
  }

  @Test
  void thereAreNoCircles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void thePictureShowsTheRoomsAndTheArrowsThatFollowFromNoOther() throws IOException {
    String picture = Files.readString(Project.root().resolve("docs/rooms.svg"));
    Set<String> drawn = new TreeSet<>();
    Matcher arrow = Pattern.compile("id=\"([a-z0-9.]+)&gt;([a-z0-9.]+)\"").matcher(picture);
    while (arrow.find()) {
      drawn.add(arrow.group(1) + " > " + arrow.group(2));
    }

    assertThat(drawn).isEqualTo(new RoomArrows(HOUSE).thatFollowFromNoOther());
  }

  /** So that a class can be understood with at most one other beside it. */
  @Test
  void atMostTwoClassesNeedEachOther() {
    assertThat(new ClassCircles(HOUSE).largerThanTwo()).isEmpty();
  }

  @Test
  void aRoomHoldsAtMostThirtyClasses() {
    assertThat(
            HOUSE.stream()
                .filter(type -> !type.getName().contains("$"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().endsWith(".schema"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(room -> room.getValue() > 30))
        .isEmpty();
  }

  /** A generated row may be passed on as what all of them are, a {@link SpecificRecord}. */
  @ParameterizedTest(name = "{0} is known only in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "org.apache.beam..      | stage.. pipeline.. codec beam",
        "org.joda..             | stage.. pipeline codec",
        "opennlp..              | text.. learn.entity",
        "org.apache.avro..      | codec schema iceberg",
        "org.apache.parquet..   | codec",
        "org.apache.hadoop..    | codec hdfs",
        "software.amazon..      | s3",
        "com.fasterxml.jackson.. | text.header text.page.metadata source.record codec dataset.. stage.."
            + " report report.data query export pipeline.. cli.. learn sql",
        "org.apache.iceberg..   | iceberg",
        "org.jsoup..            | text.page..",
        "com.ibm.icu..          | source.charset text..",
        "crawlercommons..       | codec",
        "de.siegmar.fastcsv..   | source.record",
        "org.netpreserve..      | source.container.warc",
        "org.brotli..           | source.container.warc",
        "picocli..              | cli.. learn",
      })
  void librariesKeepToTheirRooms(String library, String rooms) {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    Arrays.stream(rooms.split(" ")).map(ROOT::concat).toArray(String[]::new))))
        .should()
        .dependOnClassesThat(resideInAPackage(library).and(not(type(SpecificRecord.class))))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void recordsNeedOnlyJava() {
    classes()
        .that(resideInAPackage(ROOT + "article"))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.dateline", ROOT + "article"))
        .check(HOUSE);
  }

  @Test
  void nobodyBorrowsWhatALibraryKeepsForItself() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.beam.vendor..", "..shaded..", "shaded..")
        .check(HOUSE);
  }

  @Test
  void decisionsKnowNoClock() {
    noClasses()
        .that(
            resideInAnyPackage(
                ROOT + "article",
                ROOT + "source..",
                ROOT + "text..",
                ROOT + "codec",
                ROOT + "stage.."))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(HOUSE);
  }

  @Test
  void namesDescribeWhatAThingIs() {
    List<String> vague =
        HOUSE.stream()
            .filter(type -> !type.isAnonymousClass())
            .map(JavaClass::getSimpleName)
            .filter(
                name ->
                    name.matches(
                        "(Abstract|Base).*|.*(Manager|Helper|Utils?|Impl|Processor|Transform|Fn)"))
            .toList();

    assertThat(vague).isEmpty();
  }

  @Test
  void everyPackageStatesWhatItMayImport() throws IOException {
    List<Path> rooms = new ArrayList<>();
    for (String module :
        List.of(
            "text", "pipeline", "learn", "sql", "storage/hdfs", "storage/s3", "table/iceberg")) {
      try (Stream<Path> folders = Files.walk(Project.root().resolve(module + "/src/main/java"))) {
        folders.filter(ArchitectureTest::holdsJava).forEach(rooms::add);
      }
    }

    assertThat(rooms)
        .isNotEmpty()
        .allSatisfy(
            room ->
                assertThat(room.resolve("package-info.java")).content().contains("May import: "));
  }

  private static boolean holdsJava(Path folder) {
    String[] names = folder.toFile().list((parent, name) -> name.endsWith(".java"));
    return names != null && names.length > 0;
  }

  /** So that another kind of storage asks for another store, and for nothing else. */
  @Test
  void onlyTheLocalStoreKnowsWhatKindOfFileSystemItIs() {
    noClasses()
        .that(resideInAnyPackage(ROOT + "dataset..", ROOT + "stage.."))
        .and(not(belongToTheLocalStore()))
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..").and(not(simpleNameEndingWith("Exception"))))
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaClass> belongToTheLocalStore() {
    return DescribedPredicate.describe(
        "belong to the local store, or find it",
        type -> type.getName().matches(ROOT + "dataset\\.store\\.(Local[A-Za-z]*|Stores)(\\$.*)?"));
  }
}
