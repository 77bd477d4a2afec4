package dev.dateline.iceberg;

import dev.dateline.dataset.store.Store;

/**
 * A file of a store.
 *
 * @param store where it is
 * @param path in the store
 * @param location by which Iceberg knows it
 */
record StorePath(Store store, String path, String location) {}
