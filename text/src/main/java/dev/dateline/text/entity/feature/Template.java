package dev.dateline.text.entity.feature;

/** A kind of feature; its prefix begins the feature's name in the model. */
public enum Template {
  WORD("w="),
  LOWER("l="),
  SHAPE("s="),
  PREFIX("p="),
  SUFFIX("x="),
  CLUSTER("c="),
  COARSE_CLUSTER("C="),
  VECTOR("v="),
  VECTOR_GROUP("V="),
  LIST("g="),
  LISTS("G="),
  CASE("k="),
  CASE_SHAPE("ks="),

  PREVIOUS_WORD("aw="),
  PREVIOUS_SHAPE("as="),
  PREVIOUS_SUFFIX("ax="),
  PREVIOUS_CLUSTER("ac="),
  PREVIOUS_VECTOR("av="),
  PREVIOUS_VECTOR_GROUP("aV="),
  PREVIOUS_LISTS("aG="),
  PREVIOUS_CASE("ak="),

  NEXT_WORD("nw="),
  NEXT_SHAPE("ns="),
  NEXT_SUFFIX("nx="),
  NEXT_CLUSTER("nc="),
  NEXT_VECTOR("nv="),
  NEXT_VECTOR_GROUP("nV="),
  NEXT_LISTS("nG="),
  NEXT_CASE("nk="),

  SECOND_PREVIOUS_WORD("aaw="),
  SECOND_PREVIOUS_CLUSTER("aac="),
  SECOND_PREVIOUS_VECTOR("aaV="),
  SECOND_NEXT_WORD("nnw="),
  SECOND_NEXT_CLUSTER("nnc="),
  SECOND_NEXT_VECTOR("nnV="),

  WORD_PAIR_BEFORE("b1="),
  WORD_PAIR_BEHIND("b2="),
  WORD_FRAME("b3="),
  SHAPE_PAIR_BEFORE("s1="),
  SHAPE_PAIR_BEHIND("s2="),
  SHAPE_TRIPLE("s3="),
  WORD_SHAPE_BEFORE("ws1="),
  WORD_SHAPE_BEHIND("ws2="),
  CLUSTER_PAIR_BEFORE("c1="),
  CLUSTER_PAIR_BEHIND("c2="),
  VECTOR_PAIR_BEFORE("v1="),
  VECTOR_PAIR_BEHIND("v2="),
  VECTOR_SHAPE_BEFORE("vs1="),
  VECTOR_SHAPE_BEHIND("vs2="),
  LISTS_PAIR_BEFORE("g1="),
  LISTS_PAIR_BEHIND("g2="),
  CASE_PAIR_BEFORE("k1="),

  PHRASE("ph="),
  PHRASE_SHAPE("phs="),
  POSITION("f="),
  STYLE("st="),
  MEMORY("ne="),
  PREVIOUS_MEMORY("p1ne="),
  NEXT_MEMORY("n1ne="),

  OUTCOME("po="),
  SECOND_OUTCOME("ppo="),
  OUTCOME_WORD("pow="),
  OUTCOME_CLASS("powf=");

  private final String prefix;
  private final long hash;

  Template(String prefix) {
    this.prefix = prefix;
    hash = HashedText.hash(0, prefix);
  }

  String prefix() {
    return prefix;
  }

  long hash() {
    return hash;
  }
}
