# Compiler settings shared by every target of ours, as the interface target gannet_compiler.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
# Dev: optimised enough to run the corpora, assertions on.
set(CMAKE_CXX_FLAGS_DEV "-O1 -g1" CACHE STRING "" FORCE)  # project() has put an empty one there
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG" CACHE STRING "" FORCE)

add_library(gannet_compiler INTERFACE)
target_compile_options(gannet_compiler INTERFACE
  -fPIC -fno-semantic-interposition  # one set of objects serves the shared library and the program
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Werror)
# GCC 12 reports overruns in its own std::string at -O2 that are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(gannet_compiler INTERFACE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(gannet_compiler INTERFACE -fconstexpr-steps=20000000)  # tables made at compile time
endif()
if(GANNET_SANITIZE)
  target_compile_options(gannet_compiler INTERFACE
    -fsanitize=${GANNET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gannet_compiler INTERFACE -fsanitize=${GANNET_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(gannet_compiler INTERFACE -Wno-maybe-uninitialized)  # GCC's own advice for instrumented code
  endif()
endif()
if(GANNET_FUZZ)
  target_compile_options(gannet_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(GANNET_CCACHE ccache)
if(GANNET_CCACHE)
  # Paths relative to the source folder: build folders with the same flags (release, test) and clones share one cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${GANNET_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(gannet_compiler INTERFACE -fpch-preprocess)
  endif()
endif()
find_program(GANNET_MOLD mold)
if(GANNET_MOLD AND NOT GANNET_FUZZ)
  target_link_options(gannet_compiler INTERFACE -fuse-ld=mold)
endif()

# One precompiled set of standard headers; each layer reuses it.
if(GANNET_PCH)
  file(WRITE "${PROJECT_BINARY_DIR}/pch.cpp" "")
  add_library(gannet_pch STATIC "${PROJECT_BINARY_DIR}/pch.cpp")
  target_link_libraries(gannet_pch PRIVATE gannet_compiler)
  target_precompile_headers(gannet_pch PRIVATE
    <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <span> <string> <string_view>
    <unordered_map> <utility> <variant> <vector>)
endif()

function(gannet_settings target)
  target_link_libraries(${target} PRIVATE gannet_compiler)
  if(GANNET_PCH)
    target_precompile_headers(${target} REUSE_FROM gannet_pch)
  endif()
endfunction()
