import GRDB

/// The tables of a library, and which libraries are made anew to have them.
enum Schema {
  /// How words are told apart and folded for the index.
  static let tokenizer = ["unicode61", "remove_diacritics", "2"]

  private static let current = "10 packed texts and analyses, mentions by article, names once"
  /// Libraries with no other steps than these are made anew: what they say of their articles stands in other tables.
  private static let older: Set<String> = [
    "1 articles, stories, entities, disagreements", "2 vectors of stories",
    "3 what the user said", "4 versions of articles", "5 what the user marked",
    "6 orders of stories, outlets, a log of imports", "7 search by words, fields and time",
    "8 lines around articles", "9 packed texts, mentions by article, names once",
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(current) { db in
      for tables in [articles, stories, search, userActions] { try db.execute(sql: tables) }
    }
    migrator.registerMigration("11 stories that wait to be looked at") { db in
      try db.create(table: "waitingStory") { table in
        table.primaryKey("story", .integer).references("story", onDelete: .cascade)
      }
    }
    migrator.registerMigration("12 no index of telling words by story") { db in
      try db.execute(sql: leadsAlone)
    }
    return migrator
  }

  /// A story knows its telling words itself, so nothing leads from it to them.
  private static let leadsAlone = """
    CREATE TABLE leadAlone (
      term INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (term, story)
    ) WITHOUT ROWID;
    INSERT INTO leadAlone SELECT term, story FROM lead;
    DROP TABLE lead;
    ALTER TABLE leadAlone RENAME TO lead;
    """

  /// Whether it was made before the tables of today.
  static func isOlder(_ db: Database) throws -> Bool {
    guard try db.tableExists("grdb_migrations") else { return false }
    let applied = try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
    return !applied.isEmpty && applied.isSubset(of: older)
  }

  /// `text` is deflated; `speakers` are those who say something in an article, a line each. `identity` is what an article is known
  /// by beside its content, `version` what it said before it was updated. `analysis` is kept so that a story can be looked at
  /// anew without reading again. `edgeLine` has first and last lines of the late articles of each outlet by numbers,
  /// `furnitureLine` those that are furniture.
  private static let articles = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content TEXT NOT NULL, story INTEGER REFERENCES story(id),
      title TEXT, heading TEXT NOT NULL, outlet TEXT, byline TEXT, published TEXT, url TEXT, language TEXT,
      speakers TEXT NOT NULL, traits TEXT NOT NULL, text BLOB NOT NULL, blocks BLOB NOT NULL, omitted BLOB NOT NULL
    );
    CREATE INDEX article_story ON article(story, published, id);
    CREATE INDEX article_content ON article(content);
    CREATE INDEX article_outlet ON article(outlet, published DESC, story);
    CREATE TABLE identity (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, address TEXT, words TEXT NOT NULL
    );
    CREATE INDEX identity_address ON identity(address);
    CREATE INDEX identity_words ON identity(words);
    CREATE TABLE version (
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      content TEXT NOT NULL, path TEXT NOT NULL, title TEXT, published TEXT, text TEXT NOT NULL
    );
    CREATE INDEX version_article ON version(article, id);
    CREATE INDEX version_content ON version(content);
    CREATE TABLE analysis (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, version INTEGER NOT NULL, body BLOB NOT NULL
    );
    CREATE TABLE edgeLine (
      line INTEGER NOT NULL, title INTEGER NOT NULL, outlet INTEGER NOT NULL, number INTEGER NOT NULL,
      article INTEGER NOT NULL, PRIMARY KEY (line, title)
    ) WITHOUT ROWID;
    CREATE INDEX edgeLine_outlet ON edgeLine(outlet, number);
    CREATE TABLE furnitureLine (line INTEGER PRIMARY KEY);
    CREATE TABLE importRun (
      id INTEGER PRIMARY KEY, ended TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ')),
      added INTEGER NOT NULL, replaced INTEGER NOT NULL, unchanged INTEGER NOT NULL,
      failureCount INTEGER NOT NULL, failures BLOB NOT NULL
    );
    """

  /// One index an order of the list of stories, and for its counts. `storyVector` is what a story is about, as numbers; `lead` leads
  /// from a heavy word to the stories that have it; `evidence` has why a story's articles are together and who got it from
  /// whom. A row of `mention` has all mentions of an entity in an article; `name` the names of an entity, `alias` in which stories
  /// it has them. `entity` counts its mentions and articles, `name` its stories.
  private static let stories = """
    CREATE TABLE story (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL DEFAULT '', articles INTEGER NOT NULL DEFAULT 0,
      outlets INTEGER NOT NULL DEFAULT 0, origins INTEGER NOT NULL DEFAULT 0,
      originsAreAtMost INTEGER NOT NULL DEFAULT 0, disagreements INTEGER NOT NULL DEFAULT 0,
      conflicts INTEGER NOT NULL DEFAULT 0, updated TEXT, unread INTEGER NOT NULL DEFAULT 0,
      starred INTEGER NOT NULL DEFAULT 0, freshness TEXT NOT NULL DEFAULT 'new'
    );
    CREATE INDEX story_order ON story(updated DESC, articles DESC, id);
    CREATE INDEX story_disputed ON story(conflicts DESC, disagreements DESC, updated DESC, id);
    CREATE INDEX story_largest ON story(articles DESC, updated DESC, id);
    CREATE INDEX story_unread ON story(id) WHERE unread > 0;
    CREATE INDEX story_disagreeing ON story(id) WHERE disagreements > 0;
    CREATE TABLE storyVector (
      story INTEGER PRIMARY KEY REFERENCES story(id) ON DELETE CASCADE, terms BLOB NOT NULL
    );
    CREATE TABLE lead (
      term INTEGER NOT NULL, story INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE, PRIMARY KEY (term, story)
    ) WITHOUT ROWID;
    CREATE INDEX lead_story ON lead(story);
    CREATE TABLE frequency (term INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
    CREATE TABLE total (articles INTEGER NOT NULL);
    INSERT INTO total VALUES (0);
    CREATE TABLE evidence (
      story INTEGER PRIMARY KEY REFERENCES story(id) ON DELETE CASCADE, bond BLOB NOT NULL, graph BLOB NOT NULL
    );
    CREATE TABLE disagreement (
      id INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE, rank INTEGER NOT NULL,
      kind TEXT NOT NULL, status TEXT NOT NULL, confidence REAL NOT NULL, body BLOB NOT NULL
    );
    CREATE INDEX disagreement_story ON disagreement(story, rank);
    CREATE INDEX disagreement_confidence ON disagreement(confidence DESC, id);
    CREATE TABLE disputed (
      article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, story INTEGER NOT NULL
    );
    CREATE INDEX disputed_story ON disputed(story);
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
      mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0, UNIQUE (key, kind)
    );
    CREATE INDEX entity_mentions ON entity(mentions DESC, id);
    CREATE TABLE mention (
      entity INTEGER NOT NULL REFERENCES entity(id), article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      count INTEGER NOT NULL, places BLOB NOT NULL, PRIMARY KEY (entity, article)
    ) WITHOUT ROWID;
    CREATE INDEX mention_article ON mention(article);
    CREATE TRIGGER mention_added AFTER INSERT ON mention BEGIN
      UPDATE entity SET mentions = mentions + new.count, articles = articles + 1 WHERE id = new.entity;
    END;
    CREATE TRIGGER mention_removed AFTER DELETE ON mention BEGIN
      UPDATE entity SET mentions = mentions - old.count, articles = articles - 1 WHERE id = old.entity;
    END;
    CREATE TABLE name (
      id INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity(id), name TEXT NOT NULL, key TEXT NOT NULL,
      stories INTEGER NOT NULL DEFAULT 0, UNIQUE (entity, name)
    );
    CREATE INDEX name_key ON name(key);
    CREATE TABLE alias (
      entity INTEGER NOT NULL, story INTEGER NOT NULL, name INTEGER NOT NULL REFERENCES name(id),
      PRIMARY KEY (entity, story, name)
    ) WITHOUT ROWID;
    CREATE INDEX alias_story ON alias(story);
    CREATE TRIGGER alias_added AFTER INSERT ON alias BEGIN
      UPDATE name SET stories = stories + 1 WHERE id = new.name;
    END;
    CREATE TRIGGER alias_removed AFTER DELETE ON alias BEGIN
      UPDATE name SET stories = stories - 1 WHERE id = old.name;
    END;
    """

  /// Words stand in `search` as they are written: their forms are looked up in `word`, which has all words with what they are forms
  /// of, so that phrases are exact and what is typed is found letter by letter. Parts of the index are merged as soon as there are
  /// two of a size, as each word of a search is looked up in every part.
  private static let search = """
    CREATE VIEW searched AS
      SELECT id, title, \(Compression.function)(text) AS text, outlet, speakers, traits FROM article;
    CREATE VIRTUAL TABLE search USING fts5(
      title, text, outlet, speakers, traits, content='searched', content_rowid='id',
      tokenize='\(tokenizer.joined(separator: " "))'
    );
    INSERT INTO search(search, rank) VALUES ('automerge', 2);
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
      INSERT INTO search(rowid, title, text, outlet, speakers, traits)
      VALUES (new.id, new.title, \(Compression.function)(new.text), new.outlet, new.speakers, new.traits);
    END;
    CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
      INSERT INTO search(search, rowid, title, text, outlet, speakers, traits)
      VALUES ('delete', old.id, old.title, \(Compression.function)(old.text), old.outlet, old.speakers, old.traits);
    END;
    CREATE TABLE word (id INTEGER PRIMARY KEY, form TEXT NOT NULL, lemma TEXT NOT NULL);
    CREATE UNIQUE INDEX word_form ON word(form, lemma);
    CREATE INDEX word_lemma ON word(lemma);
    CREATE INDEX word_common ON word(form) WHERE id < \(WordRecords.common);
    """

  /// Kept apart from all that is found anew: articles go by their content and not by their number. `place` is a story as the user
  /// wants it; `action` is the log for undoing. What a story says of its articles' marks is counted from `articleMark`.
  private static let userActions = """
    CREATE TABLE place (
      id INTEGER PRIMARY KEY, story INTEGER REFERENCES story(id) ON DELETE SET NULL, title TEXT
    );
    CREATE INDEX place_story ON place(story);
    CREATE TABLE placement (
      content TEXT PRIMARY KEY, place INTEGER NOT NULL REFERENCES place(id)
    ) WITHOUT ROWID;
    CREATE TABLE rejection (
      content TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (content, key)
    ) WITHOUT ROWID;
    CREATE TABLE entityWord (
      key TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, asKind TEXT NOT NULL, PRIMARY KEY (key, kind)
    ) WITHOUT ROWID;
    CREATE TABLE action (
      id INTEGER PRIMARY KEY, body BLOB NOT NULL, isUndone INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE articleMark (
      content TEXT PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0, isLookedAt INTEGER NOT NULL DEFAULT 0,
      wasRead INTEGER NOT NULL DEFAULT 0, isStarred INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX articleMark_starred ON articleMark(content) WHERE isStarred;
    CREATE TABLE tag (
      content TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (content, name)
    ) WITHOUT ROWID;
    CREATE INDEX tag_name ON tag(name);
    CREATE TABLE savedSearch (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
    """
}
