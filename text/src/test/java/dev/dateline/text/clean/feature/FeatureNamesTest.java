package dev.dateline.text.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureNamesTest {

  @Test
  void aGroupKnowsTheNumberOfEveryNameThatItDeclares() {
    FeatureNames names = new FeatureNames();
    names.group("before", 2);
    FeatureGroup group = names.group("end", 2, 3, 2, 2);
    FeatureGroup last = names.group("last");

    List<String> found = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 2; k++) {
          for (int l = 0; l < 2; l++) {
            String name = names.name(group.at(i, j, k, l));
            assertThat(name).isEqualTo("end=%d/%d/%d/%d", i, j, k, l);
            found.add(name);
          }
        }
      }
    }

    assertThat(found).doesNotHaveDuplicates().hasSize(24);
    assertThat(names.name(last.only())).isEqualTo("last");
    assertThat(names.size()).isEqualTo(2 + 24 + 1);
  }

  @Test
  void aFeatureOfOneChoiceIsNamedByThatChoice() {
    FeatureNames names = new FeatureNames();
    FeatureGroup group = names.group("gap", 5);

    assertThat(names.name(group.at(4))).isEqualTo("gap=4");
  }
}
