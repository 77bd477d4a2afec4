package dev.dateline.source;

import dev.dateline.source.storage.InputStorages;

/** Finds out how a listed file is opened. */
final class InputFiles {

  private InputFiles() {}

  /** The file, not open yet. */
  static InputFile of(SourceFile file) {
    return InputStorages.isElsewhere(file.uri())
        ? new StorageFile(file, InputStorages.of(file.uri()))
        : new ListedFile(file);
  }
}
