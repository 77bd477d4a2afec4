package dev.dateline.dataset;

import dev.dateline.s3.TestService;

class CephStoreTest extends S3StoreContract {

  @Override
  TestService service() {
    return TestService.CEPH;
  }
}
