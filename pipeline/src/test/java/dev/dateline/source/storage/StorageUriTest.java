package dev.dateline.source.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageUriTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hdfs://name/a b/ä.txt     | hdfs://name/a%20b/%C3%A4.txt | /a b/ä.txt",
        "hdfs://name/a%20b/%C3%A4  | hdfs://name/a%20b/%C3%A4     | /a b/ä",
        "hdfs://name:9000//x/./y/  | hdfs://name:9000/x/y         | //x/./y/",
        "hdfs://name               | hdfs://name                  | /",
        "hdfs:///x                 | hdfs:///x                    | /x",
        "hdfs://name/100%          | hdfs://name/100%25           | /100%",
        "hdfs://name/%2A*          | hdfs://name/**               | /\\**",
        "hdfs://name/%5B1]%25      | hdfs://name/%5B1%5D%25       | /\\[1]%",
      })
  void whatAPersonWritesIsAUriOrAPattern(String written, String exact, String pattern) {
    StorageUri uri = StorageUri.of(written);
    assertThat(uri.exact()).isEqualTo(exact);
    assertThat(uri.pattern()).isEqualTo(pattern);
    assertThat(StorageUri.of(exact).exact()).isEqualTo(exact);
  }

  @Test
  void encodedAndDecodedItIsTheSame() {
    for (String path :
        new String[] {"a b", "100%", "a%20b", "ä\nß", "[x]*?{}\\;,", "\ud83d\ude00"}) {
      assertThat(PercentEncoding.decoded(PercentEncoding.encoded(path))).isEqualTo(path);
      assertThat(PercentEncoding.encoded(path)).matches("\\p{ASCII}*").doesNotContain(" ");
    }
  }

  @Test
  void onlyASchemeThatIsKnownCanBeRead() {
    assertThat(InputStorages.isElsewhere("hdfs://name/x")).isTrue();
    assertThat(InputStorages.isElsewhere("file:///x")).isFalse();
    assertThat(InputStorages.isElsewhere("in:/x")).isFalse();
    assertThat(InputStorages.isKnown("gopher://name/x")).isFalse();
    assertThatThrownBy(() -> InputStorages.of("gopher://name/x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no storage of the scheme gopher:// can be read; mount it");
  }
}
