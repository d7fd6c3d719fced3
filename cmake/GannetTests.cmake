# gannet_test(NAME [LINKS target...]): one GoogleTest program from all *.cpp of tests/NAME, each TEST one ctest entry.
# gannet_fuzzer(NAME [LINKS target...]): fuzz/NAME.cpp; without libFuzzer it is linked to a driver that runs the files it is given.
# gannet_bench(NAME [LINKS target...]): one Google Benchmark program from bench/NAME.cpp.
#
# Tests find their data through GANNET_SOURCE_DIR; what stands outside the repository (conformance suites, corpora) through
# GANNET_SHARED (environment, default: ../shared beside the source). Where it is missing they GTEST_SKIP with a clear line.
function(gannet_test name)
  cmake_parse_arguments(TEST "" "" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${name}/*.cpp")
  set(target test_${name})
  add_executable(${target} ${sources})
  gannet_settings(${target})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${target} PRIVATE GANNET_SOURCE_DIR="${PROJECT_SOURCE_DIR}" GANNET_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_link_libraries(${target} PRIVATE ${TEST_LINKS} GTest::gtest GTest::gtest_main)
  gtest_discover_tests(${target} TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 900)
endfunction()

function(gannet_bench name)
  cmake_parse_arguments(BENCH "" "" "LINKS" ${ARGN})
  add_executable(bench_${name} "${PROJECT_SOURCE_DIR}/bench/${name}.cpp")
  gannet_settings(bench_${name})
  target_compile_definitions(bench_${name} PRIVATE GANNET_SOURCE_DIR="${PROJECT_SOURCE_DIR}" GANNET_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_link_libraries(bench_${name} PRIVATE ${BENCH_LINKS} benchmark::benchmark benchmark::benchmark_main)
endfunction()

function(gannet_fuzzer name)
  cmake_parse_arguments(FUZZ "" "" "LINKS" ${ARGN})
  add_executable(fuzz_${name} "${PROJECT_SOURCE_DIR}/fuzz/${name}.cpp")
  gannet_settings(fuzz_${name})
  target_compile_definitions(fuzz_${name} PRIVATE GANNET_SOURCE_DIR="${PROJECT_SOURCE_DIR}" GANNET_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_link_libraries(fuzz_${name} PRIVATE ${FUZZ_LINKS})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endfunction()
