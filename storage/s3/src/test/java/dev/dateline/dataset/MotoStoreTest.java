package dev.dateline.dataset;

import dev.dateline.s3.TestService;

class MotoStoreTest extends S3StoreContract {

  @Override
  TestService service() {
    return TestService.MOTO;
  }
}
