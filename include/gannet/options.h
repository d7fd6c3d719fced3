// How a scanner is set up, and what the caller knows about one message.
#pragma once

#include <string>
#include <vector>

#include "gannet/limits.h"

namespace gannet {

struct Options {
  /// Folder with knowledge/, model/ and threats/ as `make install` lays it out. Empty: $GANNET_DATA, else beside the program or
  /// library (../share/gannet), else the folder given at build time.
  std::string data_directory;

  /// A further knowledge folder whose facts override and add to the shipped ones. Empty: none.
  std::string knowledge_directory;

  /// A folder of threats that is read in place of the shipped ones, for people who write entries. Empty: the shipped ones.
  std::string threats_directory;

  /// Names (authserv-id, RFC 8601 2.5) whose Authentication-Results headers are believed wherever they stand. Without any, a
  /// header is believed by its position only: above the first Received line of an outside hop.
  std::vector<std::string> trusted_authserv;

  /// Addresses or domains of people and firms that the reader writes with. Mail and links from a domain that is made to be
  /// mistaken for one of theirs are told. Domains of mail providers among them count for nothing. At most
  /// `most_correspondents`.
  std::vector<std::string> correspondents;
  static constexpr std::size_t most_correspondents = 20'000;

  /// A file that `gannet learn` made: what people here reported. It moves the score of a message by a little, and the finding
  /// "model.learned-here" says so. Empty: none.
  std::string overlay;

  Limits limits;
};

/// What the caller knows about one message beyond its bytes. All optional.
struct Context {
  std::string recipient;        // address of the reader, else taken from the headers
  std::string envelope_sender;  // SMTP MAIL FROM, else taken from Return-Path
};

}  // namespace gannet
